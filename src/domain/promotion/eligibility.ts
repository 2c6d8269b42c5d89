import { localTime, ownValue, parseMinuteOfDay } from '../kernel'
import type { Audience, Promotion } from './promotion'
import type { NotAppliedReason, QuoteDealer, QuoteInput } from './quote-types'

type Refused = Extract<
  NotAppliedReason,
  'declined' | 'not_running' | 'outside_window' | 'audience' | 'not_held' | 'used_up'
>

/** What of the moment and the dealer is asked about every promotion, worked out once. */
export type Asker = {
  readonly input: QuoteInput
  readonly declined: ReadonlySet<string>
  readonly held: ReadonlySet<string>
  readonly weekday: number
  readonly minute: number
}

export function askerOf(input: QuoteInput): Asker {
  const { weekday, hour, minute } = localTime(input.now)
  return {
    input,
    declined: new Set(input.declined),
    held: new Set(input.coupons.map(coupon => coupon.promotionId)),
    weekday,
    minute: hour * 60 + minute,
  }
}

/** Why this dealer cannot have the promotion now, whatever the cart; undefined where it can. docs/rules.md §2, in its order. */
export function refusedFor(promotion: Promotion, asker: Asker): Refused | undefined {
  if (asker.declined.has(promotion.id)) return 'declined'
  if (promotion.status !== 'running') return 'not_running'
  if (!isOpen(promotion, asker)) return 'outside_window'
  if (promotion.audience !== undefined && !isFor(promotion.audience, asker.input.dealer)) return 'audience'
  if (promotion.level === 'coupon' && !asker.held.has(promotion.id)) return 'not_held'
  return isUsedUp(promotion, asker.input) ? 'used_up' : undefined
}

/** `from ≤ now < to`, on its weekdays and within its hours, both of the UTC+8 day. */
function isOpen({ from, to, weekdays, daily }: Promotion, { input, weekday, minute }: Asker): boolean {
  if (input.now < from || input.now >= to) return false
  if (weekdays !== undefined && !weekdays.includes(weekday)) return false
  if (daily === undefined) return true
  return (parseMinuteOfDay(daily.from) ?? 0) <= minute && minute < (parseMinuteOfDay(daily.to) ?? 0)
}

/** Any match within one list; every list given must match. */
export function isFor(audience: Audience, dealer: QuoteDealer): boolean {
  const { tiers, regions, teams, tags, dealerIds, firstOrderOnly } = audience
  if (tiers !== undefined && !tiers.includes(dealer.tier)) return false
  if (regions !== undefined && !regions.includes(dealer.region)) return false
  if (teams !== undefined && !teams.some(team => team === dealer.id || dealer.teamPath.includes(team))) return false
  if (tags !== undefined && !tags.some(tag => dealer.tags.includes(tag))) return false
  if (dealerIds !== undefined && !dealerIds.includes(dealer.id)) return false
  return firstOrderOnly !== true || dealer.isFirstOrder
}

function isUsedUp({ id, limits }: Promotion, input: QuoteInput): boolean {
  if (limits === undefined) return false
  const usage = ownValue(input.usage, id)
  const spent = (limit: number | undefined, used = 0) => limit !== undefined && used >= limit
  return spent(limits.totalUses, usage?.used) || spent(limits.perDealerUses, usage?.usedByDealer)
}

/** Fen left of the promotion's budget, never below 0; without a budget, infinity. */
export function budgetLeft({ id, limits }: Promotion, input: QuoteInput): number {
  if (limits?.budgetFen === undefined) return Number.POSITIVE_INFINITY
  return Math.max(0, limits.budgetFen - (ownValue(input.usage, id)?.usedFen ?? 0))
}
