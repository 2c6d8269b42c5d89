/** A promotion as it is kept: the rule in the domain's own JSON form, and the words dealers read. */
export interface PromotionDocument {
  readonly _id: string
  readonly title: string
  readonly status: 'draft' | 'running' | 'paused' | 'ended'
  /** Window `from ≤ now < to`, as in `rule`, for the query. */
  readonly from: number
  readonly to: number
  /** The domain's promotion (docs/rules.md §2), checked by its schema when written and again when read. */
  readonly body: Readonly<Record<string, unknown>>
}

/**
 * What orders have drawn from a promotion: one document for all (`_id` = promotion id) and one per dealer
 * (`<promotion>:<dealer>`). Equal to the fold of the orders that hold it.
 */
export interface PromotionLimitDocument {
  readonly _id: string
  readonly used: number
  readonly usedFen: number
  readonly qty: Readonly<Record<string, number>>
  readonly marks: Readonly<Record<string, number>>
}
