import { fen, formatFen } from '../../src/domain/money'
import type { CommissionDocument } from '../modules/commission/document'
import { findReleasable, releaseAll } from '../modules/commission/release'
import { dealers } from '../platform/identity'
import { notify } from '../platform/inbox'

/** Releases a slice of what is due and tells those it belongs to. Gives back how many it found. */
export async function releaseCommissions(now: number, limit: number): Promise<number> {
  const due = await findReleasable(now, limit)
  await releaseAll(due, now)
  await tellHolders(due, now)
  return due.length
}

/** All that were due are told of, also those that another run released: a notice of the same key is delivered once. */
async function tellHolders(due: readonly CommissionDocument[], now: number): Promise<void> {
  const people = await dealers.getMany(due.map(({ beneficiaryId }) => beneficiaryId))
  const notices = due.flatMap(({ _id, beneficiaryId, orderNumber, amountFen }) => {
    const holder = people.get(beneficiaryId)
    if (!holder) return []
    const text = `订单 ${orderNumber} 的佣金 ${formatFen(fen(amountFen))} 已过冻结期，转入可用余额。`
    const url = `/packages/earnings/commission/index?id=${_id}`
    return [{ key: `released:${_id}`, openid: holder.openid, title: '佣金可用了', text, url }]
  })
  await notify(notices, now)
}
