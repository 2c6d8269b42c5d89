import type { orderContract } from '../../src/contracts'
import { ok } from '../../src/domain/kernel'
import { cancelOrder as cancel } from '../modules/order/cancel-order'
import { orders } from '../modules/order/store'
import { closeTrade } from '../modules/payment/close-trade'
import { cloudPayGateway } from '../modules/payment/cloud-pay-gateway'
import { fail, type UseCase } from '../platform/handler'
import { findOwnOrder, viewFor } from './find-order'

/** Calls an unpaid order off, after its trade can take no more money. Cancelled already is as good. */
export const cancelOrder: UseCase<typeof orderContract, 'cancelOrder'> = async ({ orderId, reason }, context) => {
  const order = await findOwnOrder(orderId, context)
  if (!order) return fail('NOT_FOUND')
  if (order.state === 'pending_payment') {
    const closing = await closeTrade(orderId, { gateway: cloudPayGateway, now: context.now, log: context.log })
    if (closing === 'open') return fail('PAYMENT_UNKNOWN')
    const by = { actor: order.dealerId, event: 'cancelled', reason: reason ?? null } as const
    if (closing === 'none') await cancel(order, by, context.now)
  }
  const after = await orders.get(orderId)
  return after?.state === 'cancelled' ? ok(viewFor(after, context)) : fail('ORDER_STATE')
}
