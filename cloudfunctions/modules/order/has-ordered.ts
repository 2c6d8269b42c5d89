import { is } from '../../platform/data'
import { orders } from './store'

/** Whether the dealer has an order that stands: what ended without one does not count. */
export async function hasOrdered(dealerId: string): Promise<boolean> {
  const states = ['placing', 'pending_payment', 'awaiting_transfer', 'paid', 'shipped', 'received', 'completed']
  return (await orders.findOne({ dealerId, state: is.in(states) })) !== null
}
