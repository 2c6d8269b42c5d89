import type { OrderView } from '../../src/contracts'
import { eventsFor } from '../../src/domain/kernel'
import { orderMachine } from '../../src/domain/order'
import type { OrderDocument } from '../modules/order/document'
import { orderView } from '../modules/order/order-view'
import { orders } from '../modules/order/store'
import type { Context } from '../platform/handler'

/** The dealer's own order; another's is as if it did not exist. */
export async function findOwnOrder(orderId: string, { dealer }: Context): Promise<OrderDocument | null> {
  const order = await orders.get(orderId)
  return order && isOrder(order) && order.dealerId === dealer?._id ? order : null
}

/** Own for a dealer, of their regions for managers, all for headquarters. */
export async function findVisibleOrder(orderId: string, context: Context): Promise<OrderDocument | null> {
  const order = await orders.get(orderId)
  return order && isOrder(order) && maySee(order, context) ? order : null
}

/** An intent that is not an order yet, or never became one, is shown to nobody. */
const isOrder = ({ state }: OrderDocument): boolean => state !== 'placing' && state !== 'refused'

function maySee(order: OrderDocument, { dealer, staff, roles }: Context): boolean {
  if (order.dealerId === dealer?._id) return true
  if (roles.includes('operator') || roles.includes('finance') || roles.includes('warehouse')) return true
  if (!roles.includes('manager') || !staff) return false
  return staff.regions.length === 0 || staff.regions.includes(order.region)
}

export function viewFor(order: OrderDocument, context: Context): OrderView {
  const own = order.dealerId === context.dealer?._id
  return orderView(order, { id: own ? order.dealerId : (context.staff?._id ?? ''), can: whatCan(order, context, own) })
}

function whatCan(order: OrderDocument, { now, roles }: Context, own: boolean): OrderView['can'] {
  const { state } = order
  if (state === 'refused') return []
  const asDealer = own ? eventsFor(orderMachine, state, 'dealer') : []
  const asWarehouse = roles.includes('warehouse') ? eventsFor(orderMachine, state, 'warehouse') : []
  return [
    ...(own && state === 'pending_payment' && now < order.payBefore ? (['pay'] as const) : []),
    ...(asDealer.includes('cancel') ? (['cancel'] as const) : []),
    ...(asDealer.includes('confirm_receipt') ? (['confirm_receipt'] as const) : []),
    ...(asWarehouse.includes('ship') ? (['ship'] as const) : []),
  ]
}
