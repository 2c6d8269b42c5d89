import type { orderContract } from '../../src/contracts'
import { ok } from '../../src/domain/kernel'
import { changeOrder } from '../modules/order/change-order'
import { shipParcel } from '../modules/order/ship-parcel'
import { fail, type UseCase } from '../platform/handler'
import { findVisibleOrder, viewFor } from './find-order'

export const shipOrder: UseCase<typeof orderContract, 'shipOrder'> = async (input, context) => {
  const { orderId, carrier, trackingNumber, rows } = input
  if (!(await findVisibleOrder(orderId, context))) return fail('NOT_FOUND')
  const { now, inputHash } = context
  const actor = context.staff?._id ?? ''
  const parcelId = context.newId()
  const changed = await changeOrder(orderId, order =>
    shipParcel(order, { parcelId, carrier, trackingNumber, rows, inputHash, actor, now }),
  )
  return changed.ok ? ok(viewFor(changed.value, context)) : changed
}
