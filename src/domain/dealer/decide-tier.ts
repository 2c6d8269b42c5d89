import { type Instant, plusDays } from '../kernel'
import { meets, purchasesLessLaterReturns, type TierFacts } from './tier-facts'
import { gapsOf, type TierGap, waysHold } from './tier-gap'
import { type TierPolicy, type TierRule, tierAbove, tierBelow, tierOf, tiersByRank } from './tier-policy'

/** How a dealer stands in its tier. `promotedFrom` only where the tier came by promotion. */
export type TierStanding = {
  readonly tier: string
  readonly tierSince: Instant
  readonly promotedFrom?: string
  readonly warnedAt?: Instant
}

export type TierDecision =
  | { readonly decision: 'revoke' | 'promote' | 'demote'; readonly tier: string; readonly nextGaps: readonly [] }
  | {
      readonly decision: 'keep'
      readonly tier: string
      readonly nextGaps: TierGap[][]
      readonly clearsWarning: boolean
      readonly protected?: true
    }
  | {
      readonly decision: 'warn' | 'warned'
      readonly tier: string
      readonly nextGaps: TierGap[][]
      readonly keepGaps: TierGap[][]
      readonly deadline: Instant
    }

type Question = {
  readonly policy: TierPolicy
  readonly standing: TierStanding
  readonly facts: TierFacts
  readonly now: Instant
}

/**
 * What becomes of one dealer's tier at one instant: the first that applies of revoke, promote, keep, protected, warn(ed), demote.
 * Always exactly one answer. Throws only where the policy lacks the dealer's tier. Source: docs/rules.md §5.
 */
export function decideTier(question: Question): TierDecision {
  const { policy, standing, now } = question
  const tier = tierOf(policy, standing.tier)
  if (standing.promotedFrom !== undefined && isProtected(tier, standing, now) && !promotionStillHolds(tier, question)) {
    return { decision: 'revoke', tier: standing.promotedFrom, nextGaps: [] }
  }
  const promoted = promotionTarget(tier, question)
  if (promoted) return { decision: 'promote', tier: promoted.code, nextGaps: [] }
  return keepOrLose(tier, question)
}

function keepOrLose(tier: TierRule, { policy, standing, facts, now }: Question): TierDecision {
  const openSince = openWarning(standing)
  const kept = { decision: 'keep', tier: tier.code, clearsWarning: openSince !== undefined } as const
  const next = tierAbove(policy, tier.code)
  const nextGaps = next?.require ? gapsOf(next.require, facts, now) : []
  if (!tier.keep || waysHold(tier.keep, facts, now)) return { ...kept, nextGaps }
  if (isProtected(tier, standing, now)) return { ...kept, nextGaps, protected: true }
  const deadline = plusDays(openSince ?? now, tier.graceDays ?? 0)
  const lower = tierBelow(policy, tier.code)
  if (openSince !== undefined && now >= deadline && lower) return { decision: 'demote', tier: lower.code, nextGaps: [] }
  const decision = openSince === undefined ? 'warn' : 'warned'
  return { decision, tier: tier.code, nextGaps, keepGaps: gapsOf(tier.keep, facts, now), deadline }
}

const isProtected = ({ protectDays }: TierRule, { tierSince }: TierStanding, now: Instant): boolean =>
  protectDays !== undefined && now < plusDays(tierSince, protectDays)

/** A warning given before the tier began is not open. */
const openWarning = ({ warnedAt, tierSince }: TierStanding): Instant | undefined =>
  warnedAt !== undefined && warnedAt >= tierSince ? warnedAt : undefined

/** Only purchases are asked again: other metrics may have moved since for reasons that are no return, and count as holding. */
function promotionStillHolds(tier: TierRule, { standing, facts, now }: Question): boolean {
  if (!tier.require) return true
  return tier.require.anyOf.some(way =>
    way.allOf
      .filter(condition => condition.metric === 'ownPurchasesFen')
      .every(condition => meets(purchasesLessLaterReturns(facts, condition, standing.tierSince, now), condition)),
  )
}

function promotionTarget(tier: TierRule, { policy, facts, now }: Question): TierRule | undefined {
  const above = tiersByRank(policy).filter(candidate => candidate.rank > tier.rank)
  const within = policy.allowSkip ? above.reverse() : above.slice(0, 1)
  return within.find(candidate => candidate.require && waysHold(candidate.require, facts, now))
}
