import type { CommissionSummary, CommissionView } from '../../../src/contracts'
import { describeRow } from '../../../src/domain/commission'
import type { CommissionDocument } from './document'

/** `from`: the buyer as the reader may see it. */
export const commissionSummary = (commission: CommissionDocument, from: string): CommissionSummary => ({
  commissionId: commission._id,
  orderNumber: commission.orderNumber,
  from,
  amountFen: commission.amountFen,
  state: commission.state,
  availableAt: commission.releasedAt ?? commission.releaseAt,
  at: commission.at,
})

export const commissionView = (commission: CommissionDocument, from: string): CommissionView => ({
  ...commissionSummary(commission, from),
  rows: commission.rows.map(row => {
    const { name = '', qty = 0 } = commission.goods[String(row.line)] ?? {}
    return {
      goods: name,
      qty,
      kind: row.kind,
      level: row.level === 1 ? 1 : 2,
      amountFen: row.amountFen,
      story: describeRow(row, { qty, returnedQty: 0 }),
    }
  }),
  planVersion: commission.planVersion,
  timeline: timelineOf(commission),
})

function timelineOf({ at, receivedAt, releaseAt, releasedAt }: CommissionDocument): CommissionView['timeline'] {
  return [
    { at, text: '订单付款，佣金计入待结算', done: true },
    { at: receivedAt, text: '对方确认收货，开始冻结期', done: receivedAt !== null },
    { at: releasedAt ?? releaseAt, text: '冻结期满且没有售后，转为可提现', done: releasedAt !== null },
  ]
}
