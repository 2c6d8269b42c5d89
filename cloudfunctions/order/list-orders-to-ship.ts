import type { orderContract } from '../../src/contracts'
import { ok } from '../../src/domain/kernel'
import { orderSummary } from '../modules/order/order-view'
import { orders } from '../modules/order/store'
import type { UseCase } from '../platform/handler'

const PAGE = 30

/** Paid and not wholly sent, the longest waiting first. */
export const listOrdersToShip: UseCase<typeof orderContract, 'listOrdersToShip'> = async ({ cursor }) => {
  const page = await orders.page({ state: 'paid' }, { sort: ['placedAt', 1], limit: PAGE, cursor })
  return ok({ rows: page.rows.map(orderSummary), next: page.next })
}
