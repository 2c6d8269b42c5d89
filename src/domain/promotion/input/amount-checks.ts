import { tierPrice } from '../../catalog'
import { MAX_QTY, type Refusal, refusal } from '../../kernel'
import { MAX_FEN } from '../../money'
import type { QuoteInput } from '../quote-types'
import type { Gift } from '../rules/gift'

/** Keeps every amount that a quote can come to within 10¹³ fen, and every merged line within 99 999 units. docs/rules.md §1. */
export function refuseAmounts(input: QuoteInput): Refusal | undefined {
  const units = new Map(input.catalog.map(item => [item.sku, tierPrice(item, input.dealer.tier) ?? 0]))
  const merged = new Map<string, number>()
  let totalFen = 0
  let totalQty = 0
  for (const [index, { sku, qty }] of input.cart.entries()) {
    const lineQty = (merged.get(sku) ?? 0) + qty
    merged.set(sku, lineQty)
    totalFen += (units.get(sku) ?? 0) * qty
    totalQty += qty
    if (lineQty > MAX_QTY) return refusal(`同一商品合计不能超过 ${MAX_QTY} 件`, 'cart', index, 'qty')
    if (totalFen > MAX_FEN) return refusal('金额太大', 'cart', index, 'qty')
  }
  for (const [index, { rule }] of input.promotions.entries()) {
    if (rule.kind !== 'gift') continue
    const reach = rule.basis === 'amount' ? totalFen : totalQty
    if (giftWorth(rule, reach, units) > MAX_FEN) return refusal('赠品价值太大', 'promotions', index, 'rule', 'steps')
  }
  return undefined
}

/** The most that the gifts could be worth on this cart; past 2⁵³ it is only a lower bound, which is enough to refuse. */
function giftWorth(rule: Gift, reach: number, units: ReadonlyMap<string, number>): number {
  const worths = rule.steps.map(step => {
    const times = rule.repeat === true ? Math.floor(reach / step.at) : 1
    return step.gifts.reduce((sum, { sku, qty }) => sum + (units.get(sku) ?? 0) * qty * times, 0)
  })
  return Math.max(...worths)
}
