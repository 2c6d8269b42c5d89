import { type Placement, placeRecruit, type TreeDealer } from '../../../src/domain/dealer'
import type { Tx } from '../../platform/data'
import { type DealerDocument, dealers } from '../../platform/identity'
import { type BrandSettings, tierOf } from '../settings'

/**
 * Where a dealer of `rank` recruited by `recruiterId` hangs, read inside the transaction that places it. The upline found
 * is written to by the caller: reads alone do not protect what a decision rests on.
 */
export async function placeInTree(tx: Tx, brand: BrandSettings, rank: number, recruiterId: string): Promise<Placement> {
  const chain = await chainAbove(tx, recruiterId, brand.tiers.length + 1)
  const tree = new Map(chain.map(dealer => [dealer._id, treeDealer(dealer, brand)]))
  return placeRecruit(rank, recruiterId, { dealer: id => tree.get(id) })
}

/** A dealer and those above it, nearest first. The tree is shallower than there are tiers; damaged data must end too. */
async function chainAbove(tx: Tx, fromId: string, longest: number): Promise<DealerDocument[]> {
  const chain: DealerDocument[] = []
  let id: string | null = fromId
  while (id !== null && chain.length < longest) {
    const dealer: DealerDocument | null = await tx.get(dealers, id)
    if (dealer === null) break
    chain.push(dealer)
    id = dealer.uplineId
  }
  return chain
}

const treeDealer = (dealer: DealerDocument, brand: BrandSettings): TreeDealer => ({
  id: dealer._id,
  rank: tierOf(brand, dealer.tier).rank,
  ...(dealer.uplineId === null ? {} : { uplineId: dealer.uplineId }),
  ...(dealer.referrerId === null ? {} : { referrerId: dealer.referrerId }),
})
