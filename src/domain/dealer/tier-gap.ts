import type { Instant } from '../kernel'
import type { TierCondition, TierMetric, TierWays } from './tier-condition'
import { meets, metricAt, type TierFacts } from './tier-facts'

/** An unmet condition: `need` where there is too little, `max` where there is too much. Purchases in fen. */
export type TierGap = {
  readonly metric: TierMetric
  readonly windowMonths?: number
  readonly have: number
  readonly need?: number
  readonly max?: number
}

/** Whether one of the ways holds entirely. */
export const waysHold = (ways: TierWays, facts: TierFacts, now: Instant): boolean =>
  ways.anyOf.some(way => way.allOf.every(condition => meets(metricAt(facts, condition, now), condition)))

/** One list per way, in the policy's order, of the conditions that are not met. Source: docs/rules.md §5. */
export const gapsOf = (ways: TierWays, facts: TierFacts, now: Instant): TierGap[][] =>
  ways.anyOf.map(way =>
    way.allOf
      .map(condition => ({ condition, have: metricAt(facts, condition, now) }))
      .filter(({ condition, have }) => !meets(have, condition))
      .map(({ condition, have }) => gapOf(condition, have)),
  )

function gapOf({ metric, windowMonths, gte, lte }: TierCondition, have: number): TierGap {
  const window = windowMonths === undefined ? {} : { windowMonths }
  return gte === undefined ? { metric, ...window, have, max: lte } : { metric, ...window, have, need: gte }
}
