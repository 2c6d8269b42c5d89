import { exhausted, fullDaysBetween, type Instant, monthsBack } from '../kernel'
import { type Fen, sumFenOf } from '../money'
import type { TierCondition, TierMetric } from './tier-condition'

/** Paid goods; a return is negative, stands at its own time and names its order's time in `orderAt`. */
export type Purchase = { readonly at: Instant; readonly fen: Fen; readonly orderAt?: Instant }

/** All that a tier decision may look at besides the dealer's standing in its tier. */
export type TierFacts = {
  readonly joinedAt: Instant
  readonly purchases: readonly Purchase[]
  readonly coursesPassed: number
  readonly openViolations: number
}

/** The metric's value at an instant. Purchases in fen, `now − N months < t ≤ now`. Source: docs/rules.md §1, §5. */
export function metricAt(facts: TierFacts, condition: TierCondition, now: Instant): number {
  const metric: TierMetric = condition.metric
  switch (metric) {
    case 'ownPurchasesFen':
      return sumFenOf(facts.purchases.filter(inWindow(condition, now)), purchase => purchase.fen)
    case 'daysSinceJoined':
      return Math.max(0, fullDaysBetween(facts.joinedAt, now))
    case 'coursesPassed':
      return facts.coursesPassed
    case 'openViolations':
      return facts.openViolations
    default:
      return exhausted(metric)
  }
}

/** Purchases as they stood at `then`, less what came back by `now` from the orders counted then. Fen. */
export function purchasesLessLaterReturns(
  facts: TierFacts,
  condition: TierCondition,
  then: Instant,
  now: Instant,
): number {
  const counted = inWindow(condition, then)
  const later = ({ at, orderAt }: Purchase) =>
    orderAt !== undefined && at > then && at <= now && counted({ at: orderAt })
  return sumFenOf(
    facts.purchases.filter(purchase => counted(purchase) || later(purchase)),
    purchase => purchase.fen,
  )
}

function inWindow({ windowMonths }: TierCondition, now: Instant): (moment: { readonly at: Instant }) => boolean {
  const from = windowMonths === undefined ? Number.NEGATIVE_INFINITY : monthsBack(now, windowMonths)
  return ({ at }) => from < at && at <= now
}

/** Whether a value satisfies the condition's one limit. */
export const meets = (value: number, { gte, lte }: TierCondition): boolean =>
  (gte === undefined || value >= gte) && (lte === undefined || value <= lte)
