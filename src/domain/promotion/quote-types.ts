import type { PriceList, TierCode } from '../catalog'
import type { Instant } from '../kernel'
import type { Fen } from '../money'
import type { Promotion } from './promotion'

/** The dealer as offers see it. `teamPath`: the ids above it, top first. */
export type QuoteDealer = {
  readonly id: string
  readonly tier: TierCode
  readonly region: string
  readonly tags: readonly string[]
  readonly teamPath: readonly string[]
  readonly isFirstOrder: boolean
}

/** An approved special price: `unitFen` for up to `remainingQty` units of one SKU. */
export type SpecialPrice = {
  readonly id: string
  readonly sku: string
  readonly unitFen: Fen
  readonly remainingQty: number
}

/** What of a promotion is used up so far; absent = nothing. */
export type PromotionUsage = {
  readonly usedFen?: Fen | undefined
  readonly used?: number | undefined
  readonly usedByDealer?: number | undefined
  /** Units this dealer has bought under it, by SKU. */
  readonly qtyByDealer?: Readonly<Record<string, number>> | undefined
}

export type HeldCoupon = { readonly id: string; readonly promotionId: string }
export type CartRow = { readonly sku: string; readonly qty: number }

/** Everything a quote depends on; nothing else is read. Source: docs/rules.md §2. */
export type QuoteInput = {
  readonly kind?: 'quote' | undefined
  readonly now: Instant
  readonly dealer: QuoteDealer
  readonly catalog: PriceList
  readonly specialPrices: readonly SpecialPrice[]
  readonly promotions: readonly Promotion[]
  readonly usage: Readonly<Record<string, PromotionUsage>>
  readonly coupons: readonly HeldCoupon[]
  /** Ids as they stand in `applied`. */
  readonly declined?: readonly string[] | undefined
  /** Units left to give away; a SKU that is absent is enough. */
  readonly giftStock?: Readonly<Record<string, number>> | undefined
  readonly cart: readonly CartRow[]
}

/** Invariant: `payFen = baseFen − lineOffFen − orderOffFen − couponOffFen ≥ min(baseFen, floorFen × qty)`. */
export type QuoteLine = {
  readonly sku: string
  readonly qty: number
  readonly unitFen: Fen
  readonly baseFen: Fen
  readonly lineOffFen: Fen
  readonly orderOffFen: Fen
  readonly couponOffFen: Fen
  readonly payFen: Fen
  /** The line-level offer taken, as it stands in `applied`; absent = none. */
  readonly lineChoice?: string
  /** Who gave how much off this line, in booking order; sums to the three discounts. */
  readonly shares: readonly { readonly promotionId: string; readonly offFen: Fen }[]
}

export type QuoteGift = { readonly sku: string; readonly qty: number; readonly promotionId: string }
export type AppliedOffer = { readonly promotionId: string; readonly offFen: Fen; readonly giftValueFen?: Fen }

/** In the order in which they are asked: the first that holds is given. */
export const NOT_APPLIED_REASONS = [
  'declined',
  'not_running',
  'outside_window',
  'audience',
  'not_held',
  'used_up',
  'scope',
  'threshold',
  'no_effect',
  'budget',
  'gift_stock',
  'loses',
] as const
export type NotAppliedReason = (typeof NOT_APPLIED_REASONS)[number]

export type NotApplied = {
  readonly promotionId: string
  readonly reason: NotAppliedReason
  /** The applied ids that exclude it. */
  readonly conflictsWith?: readonly string[]
}

/** What is missing to the next step of a threshold, and what reaching it adds. */
export type Hint = {
  readonly promotionId: string
  readonly missingFen?: Fen
  readonly missingQty?: number
  readonly gainFen: Fen
  /** Whether the gain is goods instead of money. */
  readonly gains: 'off' | 'gift'
}

export type QuoteTotals = {
  readonly baseFen: Fen
  readonly offFen: Fen
  readonly payFen: Fen
  readonly giftValueFen: Fen
}

/** Invariant: Σ `lines.payFen` = `totals.payFen` = `totals.baseFen − totals.offFen`. */
export type Quote = {
  readonly lines: readonly QuoteLine[]
  readonly gifts: readonly QuoteGift[]
  readonly applied: readonly AppliedOffer[]
  readonly totals: QuoteTotals
  /** False where the step budget ended before the deal was proven best. */
  readonly exact: boolean
  /** The held coupon that is spent, where one is. */
  readonly couponId?: string
  readonly notApplied: readonly NotApplied[]
  readonly hints: readonly Hint[]
}
