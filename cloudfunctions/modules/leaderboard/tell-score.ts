import type { OrderDocument } from '../order/document'
import { scoreEvents } from './store'

/** A paid order counts at payment, goods only, for the buyer and those above it then. Telling it again is nothing. */
export async function tellScore(order: OrderDocument): Promise<void> {
  if (!order.paid) throw new Error(`${order._id} is not paid`)
  await scoreEvents.insert({
    _id: `order:${order._id}`,
    at: order.paid.at,
    dealerId: order.dealerId,
    uplines: order.paid.uplines,
    deltaFen: order.goodsFen,
    state: 'waiting',
  })
}
