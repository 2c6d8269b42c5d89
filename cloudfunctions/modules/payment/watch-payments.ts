import { is } from '../../platform/data'
import { orders } from '../order/store'
import { markClosed } from './close-trade'
import type { PaymentDocument } from './document'
import { settlePayment } from './settle-payment'
import type { Settling } from './settling'
import { payments } from './store'

const PAYMENTS_A_RUN = 100
const AT_ONCE = 4
const LOOK_AGAIN_MS = 5 * 60_000

/**
 * Asks the gateway about payments nobody told us of, and finishes what stopped: late money, refunds, trades of orders
 * that are over. Gives back how many it looked at.
 */
export async function watchPayments(settling: Settling, limit = PAYMENTS_A_RUN): Promise<number> {
  const due = await payments.find({ dueAt: is.lte(settling.now) }, { sort: [['dueAt', 1]], limit })
  const queue = [...due]
  const worker = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) await watch(next, settling)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return due.length
}

async function watch(payment: PaymentDocument, settling: Settling): Promise<void> {
  const settled = await settlePayment(payment._id, settling)
  if (settled === 'paid') return
  if (settled === 'over') {
    await markClosed(payment)
    return
  }
  if (settled === 'pending' && (await isOver(payment))) {
    const closed = (await settling.gateway.close(payment._id)) === 'closed'
    if (closed && (await markClosed(payment))) return
  }
  await payments.updateIf(payment._id, { dueAt: is.lte(settling.now) }, { dueAt: settling.now + LOOK_AGAIN_MS })
}

const isOver = async ({ orderId }: PaymentDocument): Promise<boolean> =>
  (await orders.get(orderId))?.state === 'cancelled'
