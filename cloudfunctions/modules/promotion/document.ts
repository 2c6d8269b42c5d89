/** A promotion as it is kept: the rule in the domain's own JSON form, and the words dealers read. */
export interface PromotionDocument {
  readonly _id: string
  readonly title: string
  readonly status: 'draft' | 'running' | 'paused' | 'ended'
  /** Window `from ≤ now < to`, as in `body`, for the query. */
  readonly from: number
  readonly to: number
  /** The domain's promotion (docs/rules.md §2), checked by its schema when written and again when read. */
  readonly body: Readonly<Record<string, unknown>>
}

/**
 * What orders have drawn from a promotion's limits, equal to the fold of the orders that hold it. One document for all
 * buyers (`<promotion>`), one per dealer (`<promotion>:<dealer>`), and where units are limited one per dealer and SKU
 * (`<promotion>:<dealer>:<sku>`, `used` in units).
 */
export interface PromotionLimitDocument {
  readonly _id: string
  readonly used: number
  readonly usedFen: number
  readonly marks: Readonly<Record<string, number>>
}

export const limitId = (promotionId: string, ...of: readonly string[]): string => [promotionId, ...of].join(':')

export const freshLimit = (_id: string): PromotionLimitDocument => ({ _id, used: 0, usedFen: 0, marks: {} })
