import { fen } from '../../../src/domain/money'
import type { Promotion, PromotionUsage } from '../../../src/domain/promotion'
import { limitId, type PromotionLimitDocument } from './document'

/** The limit documents that a dealer's cart could meet, for one read of them all. */
export function limitIdsOf(promotion: Promotion, dealerId: string, skus: readonly string[]): readonly string[] {
  return [
    ...(limitsAll(promotion) ? [limitId(promotion.id)] : []),
    ...(usesPerDealer(promotion) === null ? [] : [limitId(promotion.id, dealerId)]),
    ...(unitsPerDealer(promotion) === null ? [] : skus.map(sku => limitId(promotion.id, dealerId, sku))),
  ]
}

export const limitsAll = ({ limits }: Promotion): boolean =>
  limits?.totalUses !== undefined || limits?.budgetFen !== undefined

/** Uses per dealer; an offer for the first order is one use at most, however many orders are placed at the same time. */
export function usesPerDealer({ limits, audience }: Promotion): number | null {
  const most = limits?.perDealerUses ?? null
  return audience?.firstOrderOnly ? Math.min(most ?? 1, 1) : most
}

/** Units of each SKU that a dealer may buy at a fixed price. */
export const unitsPerDealer = ({ rule }: Promotion): number | null =>
  rule.kind === 'fixedPrice' ? (rule.limitPerDealer ?? null) : null

/** What of a promotion is used up, as the quote asks for it. */
export function usageOf(
  promotion: Promotion,
  dealerId: string,
  skus: readonly string[],
  found: ReadonlyMap<string, PromotionLimitDocument>,
): PromotionUsage {
  const all = found.get(limitId(promotion.id))
  const own = found.get(limitId(promotion.id, dealerId))
  return {
    used: all?.used ?? 0,
    usedFen: fen(all?.usedFen ?? 0),
    usedByDealer: own?.used ?? 0,
    qtyByDealer: Object.fromEntries(
      skus.map(sku => [sku, found.get(limitId(promotion.id, dealerId, sku))?.used ?? 0] as const),
    ),
  }
}
