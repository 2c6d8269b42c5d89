import type { dealerContract } from '../../src/contracts'
import { DAY_MS, ok } from '../../src/domain/kernel'
import { type InviteDocument, inviteRights, invites, inviteView } from '../modules/dealer'
import { readSettings } from '../modules/settings'
import { fail, insertOnce, type UseCase } from '../platform/handler'
import { randomCode } from '../platform/id'

/** 32^12 codes: nobody guesses one. */
const CODE_LENGTH = 12

/** Offers a tier and a region, never above the caller's own right. */
export const createInvite: UseCase<typeof dealerContract, 'createInvite'> = async (input, context) => {
  const { brand } = await readSettings()
  const tier = brand.tiers.find(({ code }) => code === input.tier)
  if (tier === undefined)
    return fail('INVALID_INPUT', { message: '没有这个等级，请重新选择', details: { path: 'tier' } })
  const rights = inviteRights(context, brand)
  if (rights.length === 0) return fail('DEALER_SUSPENDED')
  const high = rights.filter(right => tier.rank <= right.topRank)
  if (high.length === 0) return fail('INVITE_TIER_TOO_HIGH')
  const right = high.find(({ regions }) => regions.includes(input.region))
  if (right === undefined) return fail('OUT_OF_REGION')
  const created = await insertOnce<InviteDocument>(invites, {
    _id: context.newId(),
    code: randomCode(CODE_LENGTH),
    inputHash: context.inputHash,
    inviterOpenid: context.person.openid,
    inviter: right.inviter,
    tier: tier.code,
    region: input.region,
    createdAt: context.now,
    expiresAt: context.now + input.days * DAY_MS,
    maxUses: input.maxUses,
    used: 0,
    revokedAt: null,
  })
  return created.ok ? ok(inviteView(created.value, brand, context.now)) : created
}
