import { joiningFactHandlers } from '../modules/dealer'
import type { FactHandlers } from '../platform/outbox'
import { onOrderPaid } from './on-order-paid'
import { onOrderReceived } from './on-order-received'
import { onOrderShipped } from './on-order-shipped'

/** What follows from each kind of fact. */
export const factHandlers: FactHandlers = {
  ...joiningFactHandlers,
  'order.paid': [onOrderPaid],
  'order.shipped': [onOrderShipped],
  'order.received': [onOrderReceived],
}
