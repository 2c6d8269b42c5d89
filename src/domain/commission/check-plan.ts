import { type Fen, fen, maxFen, minFen, mulBps, subtractFen, sumFenOf, ZERO_FEN } from '../money'
import type { CommissionTerms } from './plan'

/** A SKU's price per tier, from the lowest tier to the highest. */
export type PriceLadder = {
  readonly sku: string
  readonly tiers: readonly { readonly tier: string; readonly unitFen: Fen }[]
}

/** A buyer's tier at which one full-price unit of the SKU earns more than the cap. `worstFen`: what would be earned without it. */
export type CapBite = { readonly sku: string; readonly tier: string; readonly worstFen: Fen; readonly capFen: Fen }

/**
 * Names each SKU and buyer's tier whose price ladder makes the cap bite, for one unit at full price in the worst chain of two
 * people. Discounts under `base: list` bite earlier still. Source: docs/rules.md §4.
 */
export function capBites(terms: CommissionTerms, ladders: readonly PriceLadder[]): CapBite[] {
  const bites: CapBite[] = []
  for (const { sku, tiers } of ladders) {
    for (const [index, { tier, unitFen }] of tiers.entries()) {
      const capFen = mulBps(unitFen, terms.capBps)
      const worstFen = worst(terms, unitFen, tiers.slice(index + 1))
      if (worstFen > capFen) bites.push({ sku, tier, worstFen, capFen })
    }
  }
  return bites
}

function worst(terms: CommissionTerms, unitFen: Fen, above: readonly { readonly unitFen: Fen }[]): Fen {
  const lowestFen = above.reduce<Fen>((lowest, tier) => minFen(tier.unitFen, lowest), unitFen)
  const marginFen = terms.margin.depth > 0 ? subtractFen(unitFen, lowestFen) : ZERO_FEN
  const referrals = terms.referral.levels.map(level => mulBps(unitFen, level.bps))
  const allReferralFen = sumFenOf(referrals, amount => amount)
  // `always`: an upline may be a referrer too, so two people can hold every row.
  if (terms.referral.when === 'always') return fen(marginFen + allReferralFen)
  // `peer`: a referrer of the buyer's own tier is never its upline, so a margin leaves room for one referral level.
  const bestReferralFen = referrals.reduce<Fen>(maxFen, ZERO_FEN)
  return marginFen > 0 ? maxFen(fen(marginFen + bestReferralFen), allReferralFen) : allReferralFen
}
