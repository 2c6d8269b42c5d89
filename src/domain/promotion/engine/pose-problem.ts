import { type CatalogItem, tierPrice } from '../../catalog'
import { askerOf, refusedFor } from '../eligibility'
import type { Promotion, PromotionLevel } from '../promotion'
import type { NotAppliedReason, QuoteInput } from '../quote-types'
import { blocksOf } from './blocks'
import { cartLines } from './cart-lines'
import { countedGifts } from './counted-gifts'
import { tablesOf } from './lay-out-tables'
import { lineLevel } from './line-choices'
import { thresholdOffers } from './order-offers'
import type { Problem } from './problem'
import { indexLines, type LineIndex } from './scope-lines'

/** A cart made ready for the search, with what explaining it needs later. */
export type PosedCart = {
  readonly input: QuoteInput
  readonly index: LineIndex
  readonly problem: Problem
  /** Why promotions were left out before any cart line was looked at. */
  readonly refused: ReadonlyMap<string, NotAppliedReason>
  /** Price of a gift for the dealer's tier in fen. */
  readonly priceOf: (sku: string) => number
  /** False where the bundles can be taken in more ways than are listed. */
  readonly complete: boolean
}

/** Reads from a quote's input everything that is open to choice. Throws on SKUs without price: input is checked before. */
export function poseProblem(input: QuoteInput): PosedCart {
  const items = new Map<string, CatalogItem>()
  for (const item of input.catalog) items.set(item.sku, item)
  const index = indexLines(cartLines(input, items))
  const { open, refused } = sortOut(input)
  const priceOf = (sku: string): number => {
    const item = items.get(sku)
    return (item && tierPrice(item, input.dealer.tier)) ?? 0
  }
  const { choices, bundles, budgets } = lineLevel(input, open.line, index)
  const { blocks, complete } = blocksOf(bundles)
  const tables = tablesOf(index.lines, choices)
  const offers = thresholdOffers(open.order, input, index, priceOf)
  const problem: Problem = {
    tables,
    lines: index.lines,
    choices,
    bundles,
    blocks,
    budgets,
    offers,
    coupons: thresholdOffers(open.coupon, input, index, priceOf),
    giftStock: countedGifts(offers, input.giftStock, tables),
  }
  return { input, index, problem, refused, priceOf, complete }
}

function sortOut(input: QuoteInput) {
  const asker = askerOf(input)
  const open: Record<PromotionLevel, Promotion[]> = { line: [], order: [], coupon: [] }
  const refused = new Map<string, NotAppliedReason>()
  for (const promotion of input.promotions) {
    const reason = refusedFor(promotion, asker)
    if (reason === undefined) open[promotion.level].push(promotion)
    else refused.set(promotion.id, reason)
  }
  return { open, refused }
}
