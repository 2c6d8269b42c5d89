import type { NewFact } from '../../platform/outbox'
import type { OrderDocument, PaidBy } from '../order/document'
import { FACT_STEPS, type OrderPaid } from '../order/facts'

/** An order is paid once, so its fact is named by it. */
export const paidFact = (order: OrderDocument, paid: PaidBy): NewFact<OrderPaid> => ({
  id: `order-paid:${order._id}`,
  kind: 'order.paid',
  subject: order._id,
  at: paid.at,
  step: FACT_STEPS['order.paid'],
  payload: { orderId: order._id },
})
