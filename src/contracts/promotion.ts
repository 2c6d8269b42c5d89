import * as v from 'valibot'
import { query } from './action'
import { cart, id, nothing } from './field'

export interface OfferView {
  readonly promotionId: string
  readonly title: string
  /** In plain words, e.g. `满 ¥3,000 减 ¥150`. */
  readonly summary: string
  readonly level: 'line' | 'order' | 'coupon'
  readonly until: number
}

export interface QuoteLineView {
  readonly sku: string
  readonly name: string
  readonly picture: string
  readonly qty: number
  readonly boxQty: number
  readonly unitFen: number
  readonly baseFen: number
  readonly lineOffFen: number
  readonly orderOffFen: number
  readonly couponOffFen: number
  readonly payFen: number
  /** The line-level offer taken, by its title. */
  readonly lineOffer: string | null
}

/** What a dealer pays for a cart and why: its own result only (docs/rules.md §2). */
export interface QuoteView {
  readonly lines: readonly QuoteLineView[]
  readonly gifts: readonly {
    readonly sku: string
    readonly name: string
    readonly qty: number
    readonly promotionId: string
  }[]
  readonly applied: readonly {
    readonly promotionId: string
    readonly title: string
    readonly summary: string
    readonly offFen: number
    readonly giftValueFen: number
  }[]
  readonly notApplied: readonly {
    readonly promotionId: string
    readonly title: string
    readonly reason: string
    readonly text: string
  }[]
  readonly hints: readonly {
    readonly promotionId: string
    readonly title: string
    readonly missingFen: number | null
    readonly missingQty: number | null
    readonly gainFen: number
    readonly text: string
  }[]
  readonly totals: {
    readonly baseFen: number
    readonly offFen: number
    readonly payFen: number
    readonly giftValueFen: number
  }
  readonly freightFen: number
  readonly exact: boolean
  /** Stands for all that the dealer saw; the order is refused when it no longer holds. */
  readonly fingerprint: string
  /** Rows that cannot be ordered as they stand; they are left out of the quote. */
  readonly problems: readonly {
    readonly sku: string
    readonly name: string
    readonly code: 'PRODUCT_WITHDRAWN' | 'OUT_OF_STOCK'
    readonly message: string
  }[]
}

export const declined = v.optional(v.pipe(v.array(id), v.minLength(1), v.maxLength(200)))

export const promotionContract = {
  listOffers: query(nothing, 'dealer').answers<{ readonly offers: readonly OfferView[] }>(),
  quoteCart: query(v.strictObject({ cart, declined }), 'dealer').answers<QuoteView>(),
}
