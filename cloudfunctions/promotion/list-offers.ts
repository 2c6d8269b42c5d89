import type { promotionContract } from '../../src/contracts'
import { ok } from '../../src/domain/kernel'
import { listOffersFor } from '../modules/promotion'
import { fail, type UseCase } from '../platform/handler'

/** What runs for this dealer now, the soonest to end first. */
export const listOffers: UseCase<typeof promotionContract, 'listOffers'> = async (_, { now, dealer }) =>
  dealer ? ok({ offers: await listOffersFor(dealer, now) }) : fail('FORBIDDEN')
