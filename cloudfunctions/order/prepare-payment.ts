import type { orderContract } from '../../src/contracts'
import { ok } from '../../src/domain/kernel'
import { cloudPayGateway } from '../modules/payment/cloud-pay-gateway'
import { preparePayment as prepare } from '../modules/payment/prepare-payment'
import { fail, type UseCase } from '../platform/handler'
import { findOwnOrder } from './find-order'

export const preparePayment: UseCase<typeof orderContract, 'preparePayment'> = async ({ orderId }, context) => {
  const order = await findOwnOrder(orderId, context)
  if (!order) return fail('NOT_FOUND')
  if (order.state !== 'pending_payment' || context.now >= order.payBefore) return fail('ORDER_STATE')
  const request = await prepare(order, cloudPayGateway, context.now)
  return request ? ok(request) : fail('PAYMENT_FAILED')
}
