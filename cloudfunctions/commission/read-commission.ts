import type { commissionContract } from '../../src/contracts'
import { ok } from '../../src/domain/kernel'
import { readBuyerNames } from '../modules/commission/buyer-names'
import { commissionView } from '../modules/commission/commission-view'
import { commissions } from '../modules/commission/store'
import { fail, type UseCase } from '../platform/handler'

/** One commission with the story of each of its rows; another's is as if it did not exist. */
export const readCommission: UseCase<typeof commissionContract, 'readCommission'> = async (
  { commissionId },
  { dealer },
) => {
  const found = await commissions.get(commissionId)
  if (!found || found.beneficiaryId !== dealer?._id) return fail('NOT_FOUND')
  const nameOf = await readBuyerNames([found])
  return ok(commissionView(found, nameOf(found)))
}
