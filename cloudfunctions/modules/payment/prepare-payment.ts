import type { PaymentRequest } from '../../../src/contracts'
import type { OrderDocument } from '../order/document'
import { bookPayment } from './book-payment'
import { type PaymentDocument, tradeNumber } from './document'
import type { PaymentGateway } from './gateway'
import { payments } from './store'

/** The gateway is asked about an unheard-of payment from then on: a notification may be lost. */
const FIRST_LOOK_MS = 120_000

/** Opens the order's one trade, or finds it again. Null where the gateway refuses it. */
export async function preparePayment(
  order: OrderDocument,
  gateway: PaymentGateway,
  now: number,
): Promise<PaymentRequest | null> {
  const payment = await openPayment(order, now)
  const { _id: outTradeNo, amountFen } = payment
  if (amountFen === 0) {
    await bookPayment(payment, { outTradeNo, transactionId: 'nothing-to-pay' }, now)
    return { outTradeNo, amountFen, payment: {} }
  }
  if (payment.request) return { outTradeNo, amountFen, payment: payment.request }
  const request = await gateway.open({
    outTradeNo,
    amountFen,
    description: `订单 ${order.number}`,
    expiresAt: order.payBefore,
  })
  if (!request) return null
  await payments.updateIf(outTradeNo, { state: 'open' }, { request })
  return { outTradeNo, amountFen, payment: request }
}

/** Written before the gateway hears of the trade, so that a payment always finds its order. */
async function openPayment(order: OrderDocument, now: number): Promise<PaymentDocument> {
  const payment: PaymentDocument = {
    _id: tradeNumber(order._id),
    orderId: order._id,
    dealerId: order.dealerId,
    amountFen: order.payFen,
    state: 'open',
    request: null,
    transactionId: null,
    createdAt: now,
    paidAt: null,
    refundedAt: null,
    remark: null,
    dueAt: now + FIRST_LOOK_MS,
  }
  if ((await payments.insert(payment)) === 'inserted') return payment
  return (await payments.get(payment._id)) ?? payment
}
