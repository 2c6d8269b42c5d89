import { dealers } from '../../platform/identity'
import type { CommissionDocument } from './document'

/**
 * What the holder of a commission may call the buyer: its name where it buys below the holder (a margin), an alias where
 * it only was recommended. One round trip.
 */
export async function readBuyerNames(
  commissions: readonly CommissionDocument[],
): Promise<(of: CommissionDocument) => string> {
  const inTeam = commissions.filter(isOfOwnTeam).map(({ buyerId }) => buyerId)
  const found = await dealers.getMany(inTeam)
  return of => (isOfOwnTeam(of) ? (found.get(of.buyerId)?.name ?? alias(of.buyerId)) : alias(of.buyerId))
}

const isOfOwnTeam = ({ rows }: CommissionDocument): boolean => rows.some(row => row.kind === 'margin')

const alias = (dealerId: string): string => `经销商 ${dealerId.slice(-4).toUpperCase()}`
