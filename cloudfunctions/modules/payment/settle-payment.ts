import { exhausted } from '../../../src/domain/kernel'
import { bookPayment } from './book-payment'
import type { PaymentDocument } from './document'
import type { Trade } from './gateway'
import { settleLate } from './settle-late'
import type { Settled, Settling } from './settling'
import { payments } from './store'

/** Asks the gateway about one payment and books what it says. Never believes anyone else; may be repeated at will. */
export async function settlePayment(outTradeNo: string, settling: Settling): Promise<Settled> {
  const payment = await payments.get(outTradeNo)
  if (!payment) return 'over'
  switch (payment.state) {
    case 'paid':
      return 'paid'
    case 'refunded':
    case 'suspect':
      return 'over'
    case 'late':
    case 'refund_due':
      return settleLate(payment, settling)
    case 'open':
    case 'closed':
      return believe(payment, await settling.gateway.query(outTradeNo), settling)
    default:
      return exhausted(payment.state)
  }
}

async function believe(payment: PaymentDocument, trade: Trade, settling: Settling): Promise<Settled> {
  switch (trade.kind) {
    case 'unpaid':
      return 'pending'
    case 'unknown':
      return 'unknown'
    case 'missing':
      return 'pending'
    case 'closed':
    case 'refunded':
      return 'over'
    case 'paid':
      break
    default:
      return exhausted(trade)
  }
  if (trade.outTradeNo !== payment._id || trade.amountFen !== payment.amountFen)
    return suspect(payment, trade, settling)
  const booked = await bookPayment(
    payment,
    { outTradeNo: payment._id, transactionId: trade.transactionId },
    settling.now,
  )
  if (booked === 'paid' || booked === 'already') return 'paid'
  return settleLate({ ...payment, state: booked, transactionId: trade.transactionId }, settling)
}

/** Money came, but not the number or the amount that was asked for: nothing is booked, finance is shown it. */
async function suspect(payment: PaymentDocument, trade: Trade, { now, log }: Settling): Promise<Settled> {
  const remark = `gateway: ${JSON.stringify(trade)}`
  await payments.updateIf(payment._id, { state: payment.state }, { state: 'suspect', remark, paidAt: now, dueAt: null })
  log.error('payment does not fit', new Error(remark), { outTradeNo: payment._id })
  return 'over'
}
