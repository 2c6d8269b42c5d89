import type { orderContract } from '../../src/contracts'
import { ok } from '../../src/domain/kernel'
import { changeOrder } from '../modules/order/change-order'
import { confirmReceipt as confirm } from '../modules/order/receive-order'
import { fail, type UseCase } from '../platform/handler'
import { findOwnOrder, viewFor } from './find-order'

export const confirmReceipt: UseCase<typeof orderContract, 'confirmReceipt'> = async ({ orderId }, context) => {
  const order = await findOwnOrder(orderId, context)
  if (!order) return fail('NOT_FOUND')
  const changed = await changeOrder(orderId, current => confirm(current, order.dealerId, context.now))
  return changed.ok ? ok(viewFor(changed.value, context)) : changed
}
