import type { dealerContract } from '../../src/contracts'
import { ok } from '../../src/domain/kernel'
import { fail, type UseCase } from '../platform/handler'
import { dealers } from '../platform/identity'

/** Whether the caller's name may show on boards; read anew each time a board is shown. */
export const setBoardConsent: UseCase<typeof dealerContract, 'setBoardConsent'> = async ({ consent }, { dealer }) => {
  if (dealer === null) return fail('FORBIDDEN')
  await dealers.updateIf(dealer._id, {}, { boardConsent: consent })
  return ok({ consent })
}
