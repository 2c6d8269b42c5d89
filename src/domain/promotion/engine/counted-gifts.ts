import { sumOver } from './assignment'
import { giftsAt } from './offer-worth'
import type { Offer } from './problem'
import type { Tables } from './tables'

/**
 * The gift stock that can matter: of each SKU for which all gift offers together could ever ask more than is left. What is
 * plentiful need not be counted, whatever is chosen: no line brings more to a threshold than its base price or its quantity.
 */
export function countedGifts(
  offers: readonly Offer[],
  giftStock: Readonly<Record<string, number>> | undefined,
  tables: Tables,
): ReadonlyMap<string, number> {
  const stock = new Map(Object.entries(giftStock ?? {}))
  if (stock.size === 0) return stock
  const asked = new Map<string, number>()
  for (const offer of offers)
    for (const [sku, qty] of mostAsked(offer, tables)) asked.set(sku, (asked.get(sku) ?? 0) + qty)
  for (const [sku, left] of stock) if ((asked.get(sku) ?? 0) <= left) stock.delete(sku)
  return stock
}

/** Per SKU the most that the offer gives at any step it can reach. */
function mostAsked(offer: Offer, tables: Tables): ReadonlyMap<string, number> {
  const reach = sumOver(offer.basis === 'amount' ? tables.base : tables.qty, offer.lines)
  const most = new Map<string, number>()
  for (const { at } of offer.steps) {
    if (at > reach) continue
    const given = new Map<string, number>()
    for (const { sku, qty } of giftsAt(offer, offer.repeat ? reach : at)) given.set(sku, (given.get(sku) ?? 0) + qty)
    for (const [sku, qty] of given) most.set(sku, Math.max(most.get(sku) ?? 0, qty))
  }
  return most
}
