import type { TierCode } from '../catalog'
import type { Instant } from '../kernel'
import type { Fen } from '../money'
import type { PromotionRule } from './rules/registry'

export const PROMOTION_LEVELS = ['line', 'order', 'coupon'] as const
export type PromotionLevel = (typeof PROMOTION_LEVELS)[number]

/** Which lines count: skus, categories and brands are OR-ed; none given = every line; `excludeSkus` wins. */
export type Scope = {
  readonly skus?: readonly string[] | undefined
  readonly categories?: readonly string[] | undefined
  readonly brands?: readonly string[] | undefined
  readonly excludeSkus?: readonly string[] | undefined
}

/** Who may have it: any match within one list, and every list given must match. */
export type Audience = {
  readonly tiers?: readonly TierCode[] | undefined
  readonly regions?: readonly string[] | undefined
  /** The dealer itself or anyone above it. */
  readonly teams?: readonly string[] | undefined
  readonly tags?: readonly string[] | undefined
  readonly dealerIds?: readonly string[] | undefined
  readonly firstOrderOnly?: boolean | undefined
}

export type Limits = {
  /** One order is one use. */
  readonly totalUses?: number | undefined
  readonly perDealerUses?: number | undefined
  /** Discount plus gift value, after floors. */
  readonly budgetFen?: Fen | undefined
}

/** Hours of the local (UTC+8) day, `HH:mm`, `from ≤ t < to`. */
export type DailyHours = { readonly from: string; readonly to: string }

/** An offer of the brand. Source: docs/rules.md §2, "A promotion". */
export type Promotion = {
  readonly id: string
  readonly level: PromotionLevel
  /** Only `running` counts. */
  readonly status: string
  readonly from: Instant
  readonly to: Instant
  /** ISO 1 (Monday) … 7 of the local day. */
  readonly weekdays?: readonly number[] | undefined
  readonly daily?: DailyHours | undefined
  readonly scope: Scope
  readonly audience?: Audience | undefined
  readonly rule: PromotionRule
  /** At most one order-level promotion of a group applies. */
  readonly group?: string | undefined
  /** The only order-level promotion of its order. */
  readonly exclusive?: boolean | undefined
  /** Line level: `false` takes its lines out of order and coupon level. */
  readonly combinable?: boolean | undefined
  /** Order level: booked high first; 0 where absent. */
  readonly priority?: number | undefined
  readonly limits?: Limits | undefined
}
