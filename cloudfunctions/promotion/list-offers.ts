import type { promotionContract } from '../../src/contracts'
import { ok } from '../../src/domain/kernel'
import { hasOrdered } from '../modules/order/has-ordered'
import { readOffers } from '../modules/promotion/offers-for'
import { fail, type UseCase } from '../platform/handler'

/** What runs for this dealer now, the soonest to end first. */
export const listOffers: UseCase<typeof promotionContract, 'listOffers'> = async (_, { now, dealer }) => {
  if (!dealer) return fail('FORBIDDEN')
  return ok({ offers: await readOffers(dealer, now, async () => !(await hasOrdered(dealer._id))) })
}
