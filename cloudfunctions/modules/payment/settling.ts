import type { Log } from '../../platform/log'
import type { PaymentGateway } from './gateway'

export interface Settling {
  readonly gateway: PaymentGateway
  readonly now: number
  readonly log: Log
}

/** `pending`: no money yet. `unknown`: the gateway did not say; ask again. `over`: nothing more will come. */
export type Settled = 'paid' | 'pending' | 'unknown' | 'over'
