import * as v from 'valibot'
import { integerBetween, type Refusal, refusal, rule } from '../kernel'
import { MAX_FEN } from '../money'

/** What a tier may ask about. A payment for a tier, or recruiting, is no metric and cannot become one (docs/rules.md §5). */
export const TIER_METRICS = ['ownPurchasesFen', 'daysSinceJoined', 'coursesPassed', 'openViolations'] as const
export type TierMetric = (typeof TIER_METRICS)[number]

const MAX_WINDOW_MONTHS = 120

const limit = v.optional(integerBetween(0, MAX_FEN))

/** One condition: exactly one of `gte` and `lte`; `windowMonths` for purchases only, where absent = since ever. */
export const tierConditionSchema = v.pipe(
  v.strictObject({
    metric: v.picklist(TIER_METRICS),
    windowMonths: v.optional(integerBetween(1, MAX_WINDOW_MONTHS)),
    gte: limit,
    lte: limit,
  }),
  rule(condition => oneLimit(condition) ?? windowOnPurchasesOnly(condition)),
)
export type TierCondition = v.InferOutput<typeof tierConditionSchema>

/** Any one way is enough; a way holds when all its conditions do. */
export const tierWaysSchema = v.strictObject({
  anyOf: v.pipe(
    v.array(v.strictObject({ allOf: v.pipe(v.array(tierConditionSchema), v.nonEmpty('至少写一个条件')) })),
    v.nonEmpty('至少写一种方式'),
  ),
})
export type TierWays = v.InferOutput<typeof tierWaysSchema>

function oneLimit({ gte, lte }: { gte?: number; lte?: number }): Refusal | undefined {
  if (gte === undefined && lte === undefined) return refusal('缺少必填内容', 'gte')
  return gte !== undefined && lte !== undefined ? refusal('“不少于”和“不多于”只能写一个', 'lte') : undefined
}

function windowOnPurchasesOnly(condition: { metric: TierMetric; windowMonths?: number }): Refusal | undefined {
  if (condition.windowMonths === undefined || condition.metric === 'ownPurchasesFen') return undefined
  return refusal('只有进货额可以限定最近几个月', 'windowMonths')
}
