import type { OfferView } from '../../../src/contracts'
import { describeRule, isFor } from '../../../src/domain/promotion'
import type { DealerDocument } from '../../platform/identity'
import { readSnapshot, type Snapshot } from './read-snapshot'

/** Everything that runs for this dealer now, the soonest to end first. */
export function offersFor(snapshot: Snapshot): readonly OfferView[] {
  const { buyer, chain, isFirstOrder } = snapshot
  const dealer = {
    id: buyer._id,
    tier: buyer.tier,
    region: buyer.region,
    tags: [],
    teamPath: chain.uplineIds,
    isFirstOrder,
  }
  const nameOf = (sku: string) => snapshot.products.get(sku)?.name ?? sku
  return snapshot.promotions
    .filter(({ promotion: { audience, level } }) => level !== 'coupon' && (!audience || isFor(audience, dealer)))
    .map(({ id, title, promotion }) => ({
      promotionId: id,
      title,
      summary: describeRule(promotion.rule, nameOf),
      level: promotion.level,
      until: promotion.to,
    }))
}

/** Two round trips after the caller is known. */
export const listOffersFor = async (dealer: DealerDocument, now: number): Promise<readonly OfferView[]> =>
  offersFor(await readSnapshot(dealer, [], now))
