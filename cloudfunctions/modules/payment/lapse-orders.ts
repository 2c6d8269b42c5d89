import { is } from '../../platform/data'
import { cancelOrder } from '../order/cancel-order'
import type { OrderDocument } from '../order/document'
import { orders } from '../order/store'
import { closeTrade } from './close-trade'
import type { Settling } from './settling'

const ORDERS_A_RUN = 100
const AT_ONCE = 4
/** A gateway that does not answer cannot hold goods for ever; money that comes later revives the order or goes back. */
const PATIENCE_MS = 10 * 60_000

/** Unpaid orders past their time give back what they hold. Gives back how many it looked at. */
export async function lapseOrders(settling: Settling, limit = ORDERS_A_RUN): Promise<number> {
  const due = await orders.find(
    { state: 'pending_payment', payBefore: is.lte(settling.now) },
    { sort: [['payBefore', 1]], limit },
  )
  const queue = [...due]
  const worker = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) await lapse(next, settling)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return due.length
}

async function lapse(order: OrderDocument, settling: Settling): Promise<void> {
  const closing = await closeTrade(order._id, settling)
  if (closing === 'paid') return
  if (closing === 'open' && settling.now < order.payBefore + PATIENCE_MS) return
  await cancelOrder(order, { actor: 'system', event: 'lapsed', reason: null }, settling.now)
}
