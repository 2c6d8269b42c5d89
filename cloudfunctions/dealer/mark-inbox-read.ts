import type { dealerContract } from '../../src/contracts'
import { ok } from '../../src/domain/kernel'
import { is } from '../platform/data'
import type { UseCase } from '../platform/handler'
import { countUnread, inbox } from '../platform/inbox'

/** Marks the caller's own entries; foreign ids are as if they were not there. */
export const markInboxRead: UseCase<typeof dealerContract, 'markInboxRead'> = async ({ inboxIds }, { person }) => {
  await inbox.updateWhere({ openid: person.openid, _id: is.in(inboxIds) }, { read: true })
  return ok({ unread: await countUnread(person.openid) })
}
