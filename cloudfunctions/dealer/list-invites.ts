import type { dealerContract } from '../../src/contracts'
import { ok } from '../../src/domain/kernel'
import { invites, inviteView } from '../modules/dealer'
import { readSettings } from '../modules/settings'
import type { UseCase } from '../platform/handler'

const SHOWN = 100

/** The caller's own invitations, newest first. */
export const listInvites: UseCase<typeof dealerContract, 'listInvites'> = async (_, { person, now }) => {
  const [{ brand }, own] = await Promise.all([
    readSettings(),
    invites.find({ inviterOpenid: person.openid }, { sort: [['createdAt', -1]], limit: SHOWN }),
  ])
  return ok({ invites: own.map(invite => inviteView(invite, brand, now)) })
}
