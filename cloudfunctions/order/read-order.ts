import type { orderContract } from '../../src/contracts'
import { ok } from '../../src/domain/kernel'
import { fail, type UseCase } from '../platform/handler'
import { findVisibleOrder, viewFor } from './find-order'

export const readOrder: UseCase<typeof orderContract, 'readOrder'> = async ({ orderId }, context) => {
  const order = await findVisibleOrder(orderId, context)
  return order ? ok(viewFor(order, context)) : fail('NOT_FOUND')
}
