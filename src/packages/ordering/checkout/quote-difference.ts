import type { QuoteView } from '@/contracts'

/** One thing that is no longer as the dealer saw it. Amounts are fen; null stands for "not there". */
export interface QuoteChange {
  readonly key: string
  readonly label: string
  readonly beforeFen: number | null
  readonly afterFen: number | null
}

/** What to pay for an order under this quote: goods and freight. */
export const dueFen = (quote: QuoteView): number => quote.totals.payFen + quote.freightFen

/** What changed between two quotes of one cart: lines by what they cost, offers by what they give, freight. */
export function quoteDifference(before: QuoteView, after: QuoteView): QuoteChange[] {
  const lines = changes(
    before.lines,
    after.lines,
    line => line.sku,
    line => line.name,
    line => line.payFen,
  )
  const offers = changes(
    before.applied,
    after.applied,
    offer => offer.promotionId,
    offer => `优惠：${offer.title}`,
    offer => offer.offFen + offer.giftValueFen,
  )
  const freight = { key: 'freight', label: '运费', beforeFen: before.freightFen, afterFen: after.freightFen }
  return [...lines, ...offers, freight].filter(change => change.beforeFen !== change.afterFen)
}

function changes<Part>(
  before: readonly Part[],
  after: readonly Part[],
  keyOf: (part: Part) => string,
  labelOf: (part: Part) => string,
  fenOf: (part: Part) => number,
): QuoteChange[] {
  const old = new Map(before.map(part => [keyOf(part), part]))
  const fresh = new Map(after.map(part => [keyOf(part), part]))
  return [...new Map([...old, ...fresh])].map(([key, part]) => {
    const [was, is] = [old.get(key), fresh.get(key)]
    return { key, label: labelOf(part), beforeFen: was ? fenOf(was) : null, afterFen: is ? fenOf(is) : null }
  })
}
