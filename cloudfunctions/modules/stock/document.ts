/**
 * One SKU's stock. `available` is what may still be promised; `onHand` is what stands in the warehouse until it is
 * shipped. Invariant: `onHand − available` = units of orders that are placed and not yet shipped or cancelled.
 */
export interface StockDocument {
  readonly _id: string
  readonly onHand: number
  readonly available: number
  /** Recent keyed changes (see reservation): each happens once, however often it is tried. */
  readonly marks: Readonly<Record<string, number>>
}

/** Why units came, went or were corrected: append-only, and `onHand` equals their fold. */
export interface StockMovementDocument {
  readonly _id: string
  readonly sku: string
  readonly qty: number
  readonly reason: 'first_count' | 'import' | 'shipped'
  readonly actor: string
  readonly orderId: string | null
  readonly at: number
}
