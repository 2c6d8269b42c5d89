import { retake } from '../order/retake'
import { bookPayment } from './book-payment'
import { type PaymentDocument, refundNumber } from './document'
import type { Settled, Settling } from './settling'
import { payments } from './store'

/** Money that came after its order was over: the order lives again where all of it can be held again, else the money goes back. */
export async function settleLate(payment: PaymentDocument, settling: Settling): Promise<Settled> {
  if (payment.state === 'late') {
    const held = await retake(payment.orderId, settling.now)
    if (held) {
      const money = { outTradeNo: payment._id, transactionId: payment.transactionId ?? '' }
      const booked = await bookPayment(payment, money, settling.now)
      if (booked === 'paid' || booked === 'already') return 'paid'
    }
    await payments.updateIf(payment._id, { state: 'late' }, { state: 'refund_due', dueAt: settling.now })
  }
  return sendBack(payment, settling)
}

async function sendBack(payment: PaymentDocument, { gateway, now, log }: Settling): Promise<Settled> {
  const answer = await gateway.refund({
    outTradeNo: payment._id,
    outRefundNo: refundNumber(payment._id),
    totalFen: payment.amountFen,
    refundFen: payment.amountFen,
  })
  if (answer === 'unknown') {
    log.info('refund unanswered', { outTradeNo: payment._id })
    return 'unknown'
  }
  const remark = '订单已取消，款项原路退回'
  await payments.updateIf(
    payment._id,
    { state: 'refund_due' },
    { state: 'refunded', refundedAt: now, remark, dueAt: null },
  )
  return 'over'
}
