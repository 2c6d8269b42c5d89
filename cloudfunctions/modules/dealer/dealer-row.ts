import type { DealerRow } from '../../../src/contracts'
import type { DealerDocument } from '../../platform/identity'
import { type BrandSettings, tierName } from '../settings'

/** `names`: of dealers by id, as far as the reader may know them. */
export const dealerRow = (
  dealer: DealerDocument,
  brand: BrandSettings,
  names: ReadonlyMap<string, string>,
): DealerRow => ({
  dealerId: dealer._id,
  name: dealer.name,
  tier: dealer.tier,
  tierName: tierName(brand, dealer.tier),
  region: dealer.region,
  status: dealer.status,
  uplineName: dealer.uplineId === null ? null : (names.get(dealer.uplineId) ?? null),
  joinedAt: dealer.joinedAt,
  downlines: dealer.downlines,
})

export const namesOf = (people: Iterable<DealerDocument>): Map<string, string> =>
  new Map([...people].map(dealer => [dealer._id, dealer.name]))
