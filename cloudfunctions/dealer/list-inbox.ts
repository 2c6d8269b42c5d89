import type { dealerContract } from '../../src/contracts'
import { ok } from '../../src/domain/kernel'
import type { UseCase } from '../platform/handler'
import { inbox } from '../platform/inbox'

const PAGE = 20

export const listInbox: UseCase<typeof dealerContract, 'listInbox'> = async ({ cursor }, { person }) => {
  const { rows, next } = await inbox.page({ openid: person.openid }, { sort: ['at', -1], limit: PAGE, cursor })
  return ok({
    rows: rows.map(({ _id, title, text, url, at, read }) => ({ inboxId: _id, title, text, url, at, read })),
    next,
  })
}
