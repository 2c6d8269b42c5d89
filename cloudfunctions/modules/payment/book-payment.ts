import { type Tx, transaction } from '../../platform/data'
import { dealers } from '../../platform/identity'
import { tellInTransaction } from '../../platform/outbox'
import type { OrderDocument, OrderEvent, PaidBy } from '../order/document'
import { readUplineIds } from '../order/read-uplines'
import { orders } from '../order/store'
import { MARK_REST_MS } from '../reservation/drop-marks'
import type { PaymentDocument } from './document'
import { paidFact } from './paid-fact'
import { payments } from './store'

export interface Money {
  readonly outTradeNo: string
  readonly transactionId: string
}

export type Booked = 'paid' | 'already' | 'late' | 'refund_due'

/**
 * Books money that has certainly come: the order's step to `paid`, the payment and the fact that everything else follows
 * from stand together or not at all. Money for an order that is over is `late`; money for one that is paid already is due
 * back. Repeating it changes nothing.
 */
export async function bookPayment(payment: PaymentDocument, money: Money, now: number): Promise<Booked> {
  const paidBy = await buyerNow(payment, money, now)
  return transaction(async tx => {
    const [current, order] = [await tx.get(payments, payment._id), await tx.get(orders, payment.orderId)]
    if (!current || !order) throw new Error(`payment ${payment._id} without its order`)
    if (current.state !== 'open' && current.state !== 'closed' && current.state !== 'late') return 'already'
    const revived = order.state === 'cancelled' && current.state === 'late' && order.holds.phase === 'taking'
    if (order.state === 'pending_payment' || revived) {
      await writePaid(tx, order, current, paidBy, revived)
      return 'paid'
    }
    const state = order.state === 'cancelled' ? 'late' : 'refund_due'
    if (current.state === state) return state
    const { transactionId } = money
    await tx.update(payments, current._id, { state, transactionId, paidAt: now, dueAt: now })
    return state
  })
}

async function writePaid(tx: Tx, order: OrderDocument, payment: PaymentDocument, paid: PaidBy, revived: boolean) {
  const event: OrderEvent = { at: paid.at, event: revived ? 'revived' : 'paid', actor: order.dealerId, reason: null }
  await tx.update(orders, order._id, {
    state: 'paid',
    paid,
    events: [...order.events, event],
    version: order.version + 1,
    ...(revived ? { 'holds.phase': 'taken', 'holds.sweepAt': paid.at + MARK_REST_MS } : {}),
  })
  const { transactionId } = paid
  await tx.update(payments, payment._id, { state: 'paid', transactionId, paidAt: paid.at, dueAt: null })
  await tellInTransaction(tx, paidFact(order, paid))
}

async function buyerNow(payment: PaymentDocument, money: Money, now: number): Promise<PaidBy> {
  const buyer = await dealers.get(payment.dealerId)
  if (!buyer) throw new Error(`payment ${payment._id} of nobody`)
  const uplines = await readUplineIds(buyer)
  return { at: now, ...money, uplines, tier: buyer.tier, region: buyer.region }
}
