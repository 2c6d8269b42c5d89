import { exhausted, type Instant } from '../kernel'
import type { TierDecision, TierStanding } from './decide-tier'

/**
 * The dealer's standing after a decision. `firstHeldAt` = when it first held the decided tier (its joining, if never): a demotion
 * or revocation goes back to it, so that no protection starts anew. Source: docs/rules.md §5.
 */
export function applyTierDecision(
  standing: TierStanding,
  decided: TierDecision,
  { now, firstHeldAt }: { readonly now: Instant; readonly firstHeldAt: Instant },
): TierStanding {
  const { tier, tierSince, promotedFrom, warnedAt } = standing
  switch (decided.decision) {
    case 'promote':
      return { tier: decided.tier, tierSince: now, promotedFrom: tier }
    case 'revoke':
    case 'demote':
      return { tier: decided.tier, tierSince: firstHeldAt }
    case 'keep':
      return decided.clearsWarning ? withoutEmpty({ tier, tierSince, promotedFrom }) : standing
    case 'warn':
      return withoutEmpty({ tier, tierSince, promotedFrom, warnedAt: now })
    case 'warned':
      return withoutEmpty({ tier, tierSince, promotedFrom, warnedAt })
    default:
      return exhausted(decided)
  }
}

function withoutEmpty({ tier, tierSince, promotedFrom, warnedAt }: TierStanding): TierStanding {
  return {
    tier,
    tierSince,
    ...(promotedFrom === undefined ? {} : { promotedFrom }),
    ...(warnedAt === undefined ? {} : { warnedAt }),
  }
}
