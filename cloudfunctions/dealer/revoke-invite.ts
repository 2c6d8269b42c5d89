import type { dealerContract } from '../../src/contracts'
import { ok } from '../../src/domain/kernel'
import { findInvite, invites, inviteView } from '../modules/dealer'
import { readSettings } from '../modules/settings'
import { fail, type UseCase } from '../platform/handler'

/** Closes an invitation: one's own, or any for an operator. Applications it brought stay. */
export const revokeInvite: UseCase<typeof dealerContract, 'revokeInvite'> = async ({ code }, context) => {
  const [{ brand }, invite] = await Promise.all([readSettings(), findInvite(code)])
  if (invite === null) return fail('INVITE_NOT_FOUND')
  const mine = invite.inviterOpenid === context.person.openid
  if (!mine && !context.roles.includes('operator')) return fail('FORBIDDEN')
  await invites.updateIf(invite._id, { revokedAt: null }, { revokedAt: context.now })
  return ok(inviteView({ ...invite, revokedAt: invite.revokedAt ?? context.now }, brand, context.now))
}
