import type { orderContract } from '../../src/contracts'
import { ok } from '../../src/domain/kernel'
import { orders } from '../modules/order/store'
import { cloudPayGateway } from '../modules/payment/cloud-pay-gateway'
import { tradeNumber } from '../modules/payment/document'
import { settlePayment } from '../modules/payment/settle-payment'
import { fail, type UseCase } from '../platform/handler'
import { findOwnOrder, viewFor } from './find-order'

/** The phone says that it has paid: the gateway is asked, and the order shown as it then stands. */
export const confirmPayment: UseCase<typeof orderContract, 'confirmPayment'> = async ({ orderId }, context) => {
  const order = await findOwnOrder(orderId, context)
  if (!order) return fail('NOT_FOUND')
  const { now, log } = context
  const settled = await settlePayment(tradeNumber(orderId), { gateway: cloudPayGateway, now, log })
  if (settled === 'unknown') return fail('PAYMENT_UNKNOWN')
  return ok(viewFor((await orders.get(orderId)) ?? order, context))
}
