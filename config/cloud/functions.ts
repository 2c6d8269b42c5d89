import type { FunctionDeclaration } from '../../local-cloud/types'
import { serving } from './declare'

/** Every deployable function: a folder of this name in cloudfunctions/. */
export const functions: readonly FunctionDeclaration[] = [
  serving('dealer'),
  serving('staff'),
  serving('catalog'),
  serving('promotion'),
  serving('order'),
  serving('commission'),
  serving('leaderboard'),
  serving('payment-notify'),
  serving('jobs', { timeoutSeconds: 60, openToClients: false, timer: { name: 'every-minute', cron: '0 * * * * * *' } }),
]
