import type { CommissionTerms } from './plan'

/** A dealer as the order froze it. Only `active` ones earn; `active` means at placing. */
export type ChainDealer = {
  readonly id: string
  readonly tier: string
  readonly status: string
  readonly uplineId?: string
  readonly referrerId?: string
}

export type DealerLookup = (id: string) => ChainDealer | undefined
export type CommissionKind = 'margin' | 'referral'

/** Someone met on a walk. Every dealer met is a level, whether it earns or not. */
export type Level = { readonly kind: CommissionKind; readonly level: number; readonly dealer: ChainDealer }

/**
 * The levels of both walks, margin first: the order in which earners are taken and rows stand. A dealer met twice in a walk, or
 * unknown, ends it. Source: docs/rules.md §4.
 */
export function levelsOf(terms: CommissionTerms, buyer: ChainDealer, dealerOf: DealerLookup): Level[] {
  const uplines = walk(buyer, dealer => dealer.uplineId, terms.margin.depth, dealerOf)
  const referrers = walk(buyer, dealer => dealer.referrerId, terms.referral.levels.length, dealerOf)
  return [
    ...uplines.map((dealer, index): Level => ({ kind: 'margin', level: index + 1, dealer })),
    ...referrers.map((dealer, index): Level => ({ kind: 'referral', level: index + 1, dealer })),
  ]
}

function walk(
  buyer: ChainDealer,
  nextId: (dealer: ChainDealer) => string | undefined,
  depth: number,
  dealerOf: DealerLookup,
): ChainDealer[] {
  const met: ChainDealer[] = []
  let id = nextId(buyer)
  while (met.length < depth && id !== undefined) {
    const dealer = dealerOf(id)
    if (!dealer || dealer.id === buyer.id || met.some(earlier => earlier.id === dealer.id)) break
    met.push(dealer)
    id = nextId(dealer)
  }
  return met
}
