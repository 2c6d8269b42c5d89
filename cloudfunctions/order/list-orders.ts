import type { orderContract } from '../../src/contracts'
import { ok } from '../../src/domain/kernel'
import { orderSummary } from '../modules/order/order-view'
import { orders } from '../modules/order/store'
import { is } from '../platform/data'
import { fail, type UseCase } from '../platform/handler'

const PAGE = 20
/** What never became an order is left out. */
const SHOWN = ['pending_payment', 'awaiting_transfer', 'paid', 'shipped', 'received', 'completed', 'cancelled']

export const listOrders: UseCase<typeof orderContract, 'listOrders'> = async ({ status, cursor }, { dealer }) => {
  if (!dealer) return fail('FORBIDDEN')
  const state = status ?? is.in(SHOWN)
  const page = await orders.page({ dealerId: dealer._id, state }, { sort: ['placedAt', -1], limit: PAGE, cursor })
  return ok({ rows: page.rows.map(orderSummary), next: page.next })
}
