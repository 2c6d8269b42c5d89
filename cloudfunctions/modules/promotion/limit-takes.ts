import type { Promotion, Quote } from '../../../src/domain/promotion'
import type { Take } from '../reservation/take'
import { limitId, type PromotionLimitDocument } from './document'
import { limitsAll, unitsPerDealer, usesPerDealer } from './limits'

type Found = ReadonlyMap<string, PromotionLimitDocument>

/** What an order of this quote draws from the limits of the promotions in it. */
export function limitTakes(
  quote: Quote,
  promotionOf: (id: string) => Promotion | undefined,
  dealerId: string,
  found: Found,
): readonly Take[] {
  return quote.applied.flatMap(({ promotionId, offFen, giftValueFen = 0 }) => {
    const promotion = promotionOf(promotionId)
    if (!promotion) return []
    return [
      ...takeFromAll(promotion, offFen + giftValueFen),
      ...takeFromDealer(promotion, dealerId),
      ...takeUnits(promotion, quote, dealerId, found),
    ]
  })
}

const takeOf = (promotion: Promotion, id: string, change: Take['change'], atMost: Take['atMost']): Take => ({
  collection: 'promotionLimits',
  id,
  name: promotion.id,
  change,
  atLeast: {},
  atMost,
})

function takeFromAll(promotion: Promotion, costFen: number): readonly Take[] {
  if (!limitsAll(promotion)) return []
  const { totalUses, budgetFen } = promotion.limits ?? {}
  const atMost = {
    ...(totalUses === undefined ? {} : { used: totalUses - 1 }),
    ...(budgetFen === undefined ? {} : { usedFen: budgetFen - costFen }),
  }
  return [takeOf(promotion, limitId(promotion.id), { used: 1, usedFen: costFen }, atMost)]
}

function takeFromDealer(promotion: Promotion, dealerId: string): readonly Take[] {
  const most = usesPerDealer(promotion)
  return most === null ? [] : [takeOf(promotion, limitId(promotion.id, dealerId), { used: 1 }, { used: most - 1 })]
}

function takeUnits(promotion: Promotion, quote: Quote, dealerId: string, found: Found): readonly Take[] {
  const most = unitsPerDealer(promotion)
  if (most === null) return []
  return quote.lines
    .filter(line => line.lineChoice === promotion.id)
    .map(line => {
      const id = limitId(promotion.id, dealerId, line.sku)
      const units = Math.min(line.qty, most - (found.get(id)?.used ?? 0))
      return takeOf(promotion, id, { used: units }, { used: most - units })
    })
}
