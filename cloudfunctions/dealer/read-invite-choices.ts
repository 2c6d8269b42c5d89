import type { dealerContract } from '../../src/contracts'
import { ok } from '../../src/domain/kernel'
import { inviteRights, tiersWithin } from '../modules/dealer'
import { readSettings } from '../modules/settings'
import type { UseCase } from '../platform/handler'

/** Tiers and regions the caller may offer, in any capacity it has. */
export const readInviteChoices: UseCase<typeof dealerContract, 'readInviteChoices'> = async (_, context) => {
  const { brand } = await readSettings()
  const rights = inviteRights(context, brand)
  const topRank = Math.max(0, ...rights.map(right => right.topRank))
  const regions = brand.regions.filter(region => rights.some(right => right.regions.includes(region)))
  return ok({ tiers: tiersWithin(brand, topRank).map(({ code, name }) => ({ code, name })), regions })
}
