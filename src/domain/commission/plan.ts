import * as v from 'valibot'
import { integerBetween } from '../kernel'
import { bpsSchema, bpsUpTo } from '../money'

/** All rows of a line together are at most 30 % of what was paid for it: law, not configuration (docs/rules.md §8). */
const MAX_CAP_BPS = 3000
const MAX_DEPTH = 2

export const capBpsSchema = bpsUpTo(MAX_CAP_BPS)

export const marginSchema = v.strictObject({
  depth: integerBetween(0, MAX_DEPTH),
  base: v.picklist(['paid', 'list']),
})

export const referralSchema = v.strictObject({
  when: v.picklist(['peer', 'always']),
  levels: v.pipe(v.array(v.strictObject({ bps: bpsSchema })), v.maxLength(MAX_DEPTH, `最多 ${MAX_DEPTH} 级`)),
})

/** What the calculation reads of a plan: depth at most 2 for either kind, the cap at most 30 %. Source: docs/rules.md §4. */
export const commissionTermsSchema = v.strictObject({
  version: integerBetween(1, Number.MAX_SAFE_INTEGER),
  capBps: capBpsSchema,
  margin: marginSchema,
  referral: referralSchema,
})
export type CommissionTerms = v.InferOutput<typeof commissionTermsSchema>
