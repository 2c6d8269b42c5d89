import type { TierCardView } from '../../../src/contracts'
import {
  decideTier,
  describeTierGaps,
  type Purchase,
  type TierGap,
  type TierPolicy,
  tierAbove,
  tierOf,
} from '../../../src/domain/dealer'
import { DAY_MS, instantOf } from '../../../src/domain/kernel'
import type { DealerDocument } from '../../platform/identity'
import { type BrandSettings, tierName } from '../settings'

const WHOLE_BPS = 10_000

/** The dealer's tier and every way to the next one, as the tier policy sees it now. */
export function tierCard(
  dealer: DealerDocument,
  policy: TierPolicy,
  brand: BrandSettings,
  purchases: readonly Purchase[],
  now: number,
): TierCardView {
  const decision = decideTier({
    policy,
    standing: {
      tier: dealer.tier,
      tierSince: instantOf(dealer.tierSince),
      ...(dealer.promotedFrom === null ? {} : { promotedFrom: dealer.promotedFrom }),
      ...(dealer.warnedAt === null ? {} : { warnedAt: instantOf(dealer.warnedAt) }),
    },
    facts: { joinedAt: instantOf(dealer.joinedAt), purchases, coursesPassed: 0, openViolations: 0 },
    now: instantOf(now),
  })
  const next = tierAbove(policy, dealer.tier)
  const protectDays = tierOf(policy, dealer.tier).protectDays
  const protectedUntil = protectDays === undefined ? null : dealer.tierSince + protectDays * DAY_MS
  return {
    tier: dealer.tier,
    tierName: tierName(brand, dealer.tier),
    since: dealer.tierSince,
    nextTierName: next === undefined ? null : tierName(brand, next.code),
    ways: decision.nextGaps.map(gaps => ({ text: describeTierGaps(gaps), gaps })),
    progressBps: decision.decision === 'promote' ? WHOLE_BPS : nearestWay(decision.nextGaps),
    protectedUntil: protectedUntil !== null && protectedUntil > now ? protectedUntil : null,
  }
}

/** How far the way is walked that has come furthest, judged by its worst condition. */
function nearestWay(ways: readonly (readonly TierGap[])[]): number {
  return Math.max(0, ...ways.map(gaps => Math.min(WHOLE_BPS, ...gaps.map(walked))))
}

/** A limit that is passed from above has no half way. */
function walked({ have, need }: TierGap): number {
  if (need === undefined || need <= 0) return 0
  return Math.max(0, Math.floor((have * WHOLE_BPS) / need))
}
