import type { OrderDocument } from '../modules/order/document'
import { orders } from '../modules/order/store'
import type { FactDocument } from '../platform/outbox'

/** The order that a fact speaks of, as it stands now; what the fact is about never changes afterwards. */
export async function readOrderOf(fact: FactDocument): Promise<OrderDocument> {
  const order = await orders.get(fact.subject)
  if (!order) throw new Error(`${fact._id} speaks of an order that is not there`)
  return order
}
