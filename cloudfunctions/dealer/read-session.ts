import type { dealerContract } from '../../src/contracts'
import { ok } from '../../src/domain/kernel'
import { readSettings } from '../modules/settings'
import type { UseCase } from '../platform/handler'
import { readSessionReads, sessionView } from './session-view'

/** Who the caller is to the brand: what the tab bar and the home screen follow. */
export const readSession: UseCase<typeof dealerContract, 'readSession'> = async (_, context) => {
  const [{ brand }, reads] = await Promise.all([readSettings(), readSessionReads(context)])
  return ok(sessionView(context, brand, reads))
}
