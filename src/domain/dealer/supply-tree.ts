/** A dealer's place in the supply tree. No upline = the brand supplies it directly. */
export type TreeDealer = {
  readonly id: string
  readonly rank: number
  readonly uplineId?: string
  readonly referrerId?: string
}

/** Looks into the tree: a dealer by id, and the ids of those directly below one. */
export type SupplyTree = {
  readonly dealer: (id: string) => TreeDealer | undefined
  readonly downlineIds: (id: string) => readonly string[]
}

/** A dealer's new place. Both ids stand as they are to be afterwards. */
export type TreeMove = { readonly dealerId: string; readonly uplineId?: string; readonly referrerId?: string }

/** Where a new dealer hangs. */
export type Placement = { readonly uplineId?: string; readonly referrerId?: string }

/**
 * Place of a dealer of `rank` recruited by `recruiterId`: below the recruiter where that one ranks higher, else below the nearest
 * higher-ranked dealer above it (or the brand) with the recruiter as referrer. Invariant: an upline's rank is strictly above its
 * downline's. Source: docs/rules.md §5.
 */
export function placeRecruit(rank: number, recruiterId: string, tree: Pick<SupplyTree, 'dealer'>): Placement {
  const recruiter = tree.dealer(recruiterId)
  if (!recruiter) return {}
  if (recruiter.rank > rank) return { uplineId: recruiter.id }
  return { ...asUpline(nearestHigher(recruiter.uplineId, rank, tree)), referrerId: recruiter.id }
}

/**
 * The moves that mend the invariant after the rank of `changedId` changed (the tree already holds the new rank): each dealer that
 * no longer ranks below its upline goes under its nearest strictly higher ancestor, and its former upline becomes its referrer if
 * it has none. Its own downlines come along. Empty where nothing is broken. Source: docs/rules.md §5.
 */
export function mendAfterRankChange(changedId: string, tree: SupplyTree): TreeMove[] {
  return [changedId, ...tree.downlineIds(changedId)].map(id => mended(id, tree)).filter(move => move !== undefined)
}

function mended(id: string, tree: SupplyTree): TreeMove | undefined {
  const dealer = tree.dealer(id)
  const upline = dealer?.uplineId === undefined ? undefined : tree.dealer(dealer.uplineId)
  if (!dealer || !upline || upline.rank > dealer.rank) return undefined
  const higher = nearestHigher(upline.uplineId, dealer.rank, tree)
  return { dealerId: id, ...asUpline(higher), referrerId: dealer.referrerId ?? upline.id }
}

function nearestHigher(fromId: string | undefined, rank: number, tree: Pick<SupplyTree, 'dealer'>): string | undefined {
  const met = new Set<string>()
  let current = fromId === undefined ? undefined : tree.dealer(fromId)
  // Stored data that bites its own tail must end at the brand, not in an endless walk.
  while (current && !met.has(current.id)) {
    if (current.rank > rank) return current.id
    met.add(current.id)
    current = current.uplineId === undefined ? undefined : tree.dealer(current.uplineId)
  }
  return undefined
}

const asUpline = (uplineId: string | undefined): { uplineId?: string } => (uplineId === undefined ? {} : { uplineId })
