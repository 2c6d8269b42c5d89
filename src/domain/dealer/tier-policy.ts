import * as v from 'valibot'
import { idSchema, integerBetween, noDuplicates, type Refusal, refusal, rule } from '../kernel'
import { tierWaysSchema } from './tier-condition'

const MAX_RANK = 1000
const days = v.optional(integerBetween(0, 3650))

const tierSchema = v.strictObject({
  code: idSchema,
  rank: integerBetween(0, MAX_RANK),
  require: v.optional(tierWaysSchema),
  keep: v.optional(tierWaysSchema),
  graceDays: days,
  protectDays: days,
})
export type TierRule = v.InferOutput<typeof tierSchema>

/**
 * A tier policy: codes and ranks unique, the lowest tier has only these two, a `keep` comes with both numbers of days.
 * A tier without `require` above the lowest is reached by hand only. Source: docs/rules.md §5.
 */
export const tierPolicySchema = v.strictObject({
  allowSkip: v.boolean(),
  tiers: v.pipe(
    v.array(tierSchema),
    v.nonEmpty('至少要有一个等级'),
    noDuplicates<TierRule>(tier => tier.code, 'code'),
    noDuplicates<TierRule>(tier => tier.rank, 'rank'),
    rule<TierRule[]>(tiers => lowestWithConditions(tiers) ?? firstOf(tiers, keepWithoutDays)),
  ),
})
export type TierPolicy = v.InferOutput<typeof tierPolicySchema>

function firstOf(tiers: readonly TierRule[], check: (tier: TierRule, index: number) => Refusal | undefined) {
  return tiers.map(check).find(found => found !== undefined)
}

function keepWithoutDays(tier: TierRule, index: number): Refusal | undefined {
  if (!tier.keep) return undefined
  if (tier.graceDays === undefined) return refusal('有保级条件时必须写宽限天数', index, 'graceDays')
  if (tier.protectDays === undefined) return refusal('有保级条件时必须写保护天数', index, 'protectDays')
  return undefined
}

function lowestWithConditions(tiers: readonly TierRule[]): Refusal | undefined {
  const lowest = Math.min(...tiers.map(tier => tier.rank))
  const index = tiers.findIndex(tier => tier.rank === lowest)
  const tier = tiers[index]
  const field = (['require', 'keep', 'graceDays', 'protectDays'] as const).find(name => tier?.[name] !== undefined)
  return field === undefined ? undefined : refusal('最低等级不能带条件', index, field)
}

/** Tiers from the lowest rank to the highest. */
export const tiersByRank = (policy: TierPolicy): readonly TierRule[] =>
  [...policy.tiers].sort((left, right) => left.rank - right.rank)

/** The tier of that code. Throws where the policy has none: stored dealers only hold tiers that exist. */
export function tierOf(policy: TierPolicy, code: string): TierRule {
  const tier = policy.tiers.find(candidate => candidate.code === code)
  if (!tier) throw new Error(`no such tier: ${code}`)
  return tier
}

/** The next tier above, if any. */
export const tierAbove = (policy: TierPolicy, code: string): TierRule | undefined =>
  tiersByRank(policy).find(tier => tier.rank > tierOf(policy, code).rank)

/** The next tier below, if any. */
export const tierBelow = (policy: TierPolicy, code: string): TierRule | undefined =>
  [...tiersByRank(policy)].reverse().find(tier => tier.rank < tierOf(policy, code).rank)
