/**
 * The 进货单 as it lies on the phone: what the dealer wants, with enough of each product to show it without a network. Its
 * prices are a memory of the catalogue; what is paid is the server's quote alone.
 */
export interface DraftRow {
  readonly sku: string
  readonly qty: number
  readonly name: string
  readonly spec: string
  readonly picture: string
  readonly boxQty: number
  readonly unitFen: number
  /** Offers that count this product, to find what completes one. */
  readonly offerIds: readonly string[]
}

export interface CartDraft {
  readonly rows: readonly DraftRow[]
  /** Offers that the dealer left out, by their ids in the quote. */
  readonly declined: readonly string[]
}

/** What is kept of a product when it enters the draft. */
export type DraftProduct = Omit<DraftRow, 'qty'>

/** What the server accepts in one order. */
export const MAX_QTY = 99_999
export const MAX_ROWS = 200

export const EMPTY_DRAFT: CartDraft = { rows: [], declined: [] }

/** Sets a product's quantity; 0 takes it out. A new product past the row limit changes nothing. */
export function withQty(draft: CartDraft, product: DraftProduct, qty: number): CartDraft {
  const wanted = Math.min(MAX_QTY, Math.max(0, Math.trunc(qty)))
  if (wanted === 0) return without(draft, product.sku)
  const known = draft.rows.some(row => row.sku === product.sku)
  if (!known && draft.rows.length >= MAX_ROWS) return draft
  const row = rowOf(product, wanted)
  const rows = known ? draft.rows.map(old => (old.sku === product.sku ? row : old)) : [...draft.rows, row]
  return { ...draft, rows }
}

/** An empty 进货单 also forgets what was declined: the next one starts fresh. */
export function without(draft: CartDraft, sku: string): CartDraft {
  const rows = draft.rows.filter(row => row.sku !== sku)
  return rows.length === 0 ? EMPTY_DRAFT : { ...draft, rows }
}

export const withDeclined = (draft: CartDraft, offerId: string): CartDraft =>
  draft.declined.includes(offerId) ? draft : { ...draft, declined: [...draft.declined, offerId] }

export const withTakenBack = (draft: CartDraft, offerId: string): CartDraft => ({
  ...draft,
  declined: draft.declined.filter(id => id !== offerId),
})

export const qtyOf = (draft: CartDraft, sku: string): number => draft.rows.find(row => row.sku === sku)?.qty ?? 0

/** Sum at the remembered prices, before any offer. */
export const estimateFen = (draft: CartDraft): number => draft.rows.reduce((sum, row) => sum + row.unitFen * row.qty, 0)

/** The input of a quote or an order. */
export function cartInput(draft: CartDraft): { cart: { sku: string; qty: number }[]; declined?: string[] } {
  const cart = draft.rows.map(({ sku, qty }) => ({ sku, qty }))
  return draft.declined.length > 0 ? { cart, declined: [...draft.declined] } : { cart }
}

const rowOf = ({ sku, name, spec, picture, boxQty, unitFen, offerIds }: DraftProduct, qty: number): DraftRow => ({
  sku,
  qty,
  name,
  spec,
  picture,
  boxQty,
  unitFen,
  offerIds,
})
