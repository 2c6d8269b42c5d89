import { releaseAt } from '../../../src/domain/commission'
import { instantOf } from '../../../src/domain/kernel'
import type { OrderDocument } from '../order/document'
import { commissions } from './store'

/** The freeze of an order's commission runs from receipt; from then on its holders see the date. */
export async function startFreeze(order: OrderDocument): Promise<void> {
  const { receivedAt } = order
  if (receivedAt === null) throw new Error(`${order._id} is not received`)
  await commissions.updateWhere(
    { orderId: order._id, state: 'pending' },
    { receivedAt, releaseAt: releaseAt(instantOf(receivedAt), order.freezeDays) },
  )
}
