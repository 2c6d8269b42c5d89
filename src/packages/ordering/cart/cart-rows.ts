import type { QuoteView } from '@/contracts'
import type { CartDraft, DraftRow } from '@/hooks/cart/draft'

/** One row of the 进货单 with what the last quote says of it. */
export interface CartRow {
  readonly row: DraftRow
  readonly line: QuoteView['lines'][number] | null
  readonly gift: number
  readonly problem: QuoteView['problems'][number] | null
}

export function cartRows(draft: CartDraft, quote: QuoteView | null): CartRow[] {
  return draft.rows.map(row => ({
    row,
    line: quote?.lines.find(line => line.sku === row.sku) ?? null,
    gift: quote?.gifts.reduce((sum, gift) => (gift.sku === row.sku ? sum + gift.qty : sum), 0) ?? 0,
    problem: quote?.problems.find(problem => problem.sku === row.sku) ?? null,
  }))
}

/** Offers that the dealer left out, by the names that the quote gives them. */
export function declinedOffers(draft: CartDraft, quote: QuoteView | null): { id: string; title: string }[] {
  return draft.declined.map(id => ({
    id,
    title: quote?.notApplied.find(offer => offer.promotionId === id)?.title ?? '已放弃的优惠',
  }))
}

/** Offers that did not apply for another reason than the dealer's own wish. */
export const otherOffers = (draft: CartDraft, quote: QuoteView | null) =>
  quote?.notApplied.filter(offer => !draft.declined.includes(offer.promotionId)) ?? []
