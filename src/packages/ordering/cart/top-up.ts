import type { QuoteView } from '@/contracts'
import type { DraftRow } from '@/hooks/cart/draft'

type Hint = QuoteView['hints'][number]
type Line = QuoteView['lines'][number]

/** One tap that completes an offer: so many more of a product already in the cart. */
export interface TopUp {
  readonly row: DraftRow
  readonly addQty: number
  readonly boxes: number
  readonly costFen: number
}

/**
 * The cheapest way to what a hint still misses, by whole boxes of one product that the offer counts. An amount counts after
 * line offers, so a unit weighs what is left of it there. null where nothing in the cart counts for the offer.
 */
export function topUpFor(hint: Hint, rows: readonly DraftRow[], lines: readonly Line[]): TopUp | null {
  const ways = rows.flatMap(row => {
    const line = lines.find(each => each.sku === row.sku)
    if (!line || !row.offerIds.includes(hint.promotionId)) return []
    const netFen = netUnitFen(line)
    const missing = hint.missingQty === null ? hint.missingFen : hint.missingQty
    const unit = hint.missingQty === null ? netFen : 1
    if (missing === null || unit <= 0) return []
    const boxes = ceilDiv(missing, unit * row.boxQty)
    const addQty = boxes * row.boxQty
    return [{ row, addQty, boxes, costFen: addQty * netFen }]
  })
  return ways.reduce<TopUp | null>((best, way) => (best === null || way.costFen < best.costFen ? way : best), null)
}

// Floored, so that the boxes it asks for do reach the step.
const netUnitFen = ({ baseFen, lineOffFen, qty }: Line): number => floorDiv(baseFen - lineOffFen, qty)

const floorDiv = (value: number, by: number): number => (value - (value % by)) / by
const ceilDiv = (value: number, by: number): number => floorDiv(value + by - 1, by)
