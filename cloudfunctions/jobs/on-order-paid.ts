import { fen, formatFen } from '../../src/domain/money'
import { accrue } from '../modules/commission/accrue'
import { commissionId } from '../modules/commission/document'
import type { Earned } from '../modules/commission/earned-on'
import { tellScore } from '../modules/leaderboard/tell-score'
import { bookOrderPaid } from '../modules/ledger/book-order-paid'
import type { OrderDocument } from '../modules/order/document'
import { dealers } from '../platform/identity'
import { notify } from '../platform/inbox'
import type { FactHandler } from '../platform/outbox'
import { readOrderOf } from './read-order-of'

/** Money in the ledger, commission pending, scores told, people told. Each step is done once, however often this runs. */
export const onOrderPaid: FactHandler = async (fact, now) => {
  const order = await readOrderOf(fact)
  await bookOrderPaid(order)
  const earned = await accrue(order)
  await tellScore(order)
  await tellPeople(order, earned, now)
}

async function tellPeople(order: OrderDocument, earned: readonly Earned[], now: number): Promise<void> {
  const people = await dealers.getMany([order.dealerId, ...earned.map(({ beneficiary }) => beneficiary)])
  const buyer = people.get(order.dealerId)
  const toBuyer = buyer && {
    key: `order-paid:${order._id}`,
    openid: buyer.openid,
    title: '付款成功',
    text: `订单 ${order.number} 已付款 ${formatFen(fen(order.payFen))}，仓库正在备货。`,
    url: `/packages/ordering/order/index?id=${order._id}`,
  }
  const toEarners = earned.flatMap(({ beneficiary, amountFen }) => {
    const earner = people.get(beneficiary)
    if (!earner) return []
    const id = commissionId(order._id, beneficiary)
    const text = `订单 ${order.number} 带来待结算佣金 ${formatFen(fen(amountFen))}，收货并过冻结期后可用。`
    const url = `/packages/earnings/commission/index?id=${id}`
    return [{ key: `accrued:${id}`, openid: earner.openid, title: '新的待结算佣金', text, url }]
  })
  await notify([...(toBuyer ? [toBuyer] : []), ...toEarners], now)
}
