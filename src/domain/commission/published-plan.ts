import * as v from 'valibot'
import { idSchema, instantSchema, integerBetween, refusal, rule } from '../kernel'
import { bps } from '../money'
import { type CommissionTerms, capBpsSchema, marginSchema, referralSchema } from './plan'

/** Commission is frozen for at least 7 days after receipt: law, not configuration (docs/rules.md §8). */
const MIN_FREEZE_DAYS = 7
const MAX_FREEZE_DAYS = 365

const text = (max: number) => v.pipe(v.string(), v.trim(), v.nonEmpty('不能为空'), v.maxLength(max, `最多 ${max} 个字`))

/** Who allowed more than one supply level, or referral, when, and on what advice. */
const wideningSchema = v.strictObject({ approvedBy: idSchema, approvedAt: instantSchema, advice: text(500) })

/**
 * A plan as the brand publishes it: versioned, dated (`from`), with its freeze. Depth 2 or any referral needs the recorded switch
 * `widening`. Joining, deposits, training, invitations and headcount have no field to stand in. Source: docs/rules.md §4, §8.
 */
export const publishedPlanSchema = v.pipe(
  v.strictObject({
    version: integerBetween(1, Number.MAX_SAFE_INTEGER),
    from: instantSchema,
    freezeDays: integerBetween(MIN_FREEZE_DAYS, MAX_FREEZE_DAYS),
    capBps: capBpsSchema,
    margin: marginSchema,
    referral: referralSchema,
    widening: v.optional(wideningSchema),
  }),
  rule(({ margin, referral, widening }) => {
    if (widening) return undefined
    if (margin.depth > 1) return refusal('两级差价需要先登记批准人、时间和法律意见', 'widening')
    return referral.levels.length > 0 ? refusal('推荐奖需要先登记批准人、时间和法律意见', 'widening') : undefined
  }),
)
export type PublishedPlan = v.InferOutput<typeof publishedPlanSchema>

/** Shipped default: margin of one level on what was paid, no referral, 30 % cap, 15 days of freeze. */
export const DEFAULT_PLAN: Omit<PublishedPlan, 'version' | 'from'> = {
  freezeDays: 15,
  capBps: bps(3000),
  margin: { depth: 1, base: 'paid' },
  referral: { when: 'peer', levels: [] },
}

/** The part of a published plan that the calculation reads. */
export const termsOf = ({ version, capBps, margin, referral }: PublishedPlan): CommissionTerms => ({
  version,
  capBps,
  margin,
  referral,
})

/** The plan in force at an instant: the latest `from ≤ now`, the higher version where two begin together. */
export const planInForce = <P extends { readonly version: number; readonly from: number }>(
  plans: readonly P[],
  now: number,
): P | undefined =>
  plans
    .filter(plan => plan.from <= now)
    .sort((left, right) => left.from - right.from || left.version - right.version)
    .pop()
