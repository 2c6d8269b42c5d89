import { is } from '../../platform/data'
import { changeOrder, type Decision } from './change-order'
import type { OrderDocument } from './document'
import { completeByTime, receiveByTime } from './receive-order'
import { orders } from './store'

const ORDERS_A_RUN = 100

/** Receives what was shipped long enough ago. */
export async function receiveDue(now: number, limit = ORDERS_A_RUN): Promise<number> {
  const due = await orders.find({ state: 'shipped', receiveBy: is.lte(now) }, { sort: [['receiveBy', 1]], limit })
  return change(due, order => receiveByTime(order, now))
}

/** Completes what was received long enough ago. */
export async function completeDue(now: number, limit = ORDERS_A_RUN): Promise<number> {
  const due = await orders.find({ state: 'received', completeBy: is.lte(now) }, { sort: [['completeBy', 1]], limit })
  return change(due, order => completeByTime(order, now))
}

/** Gives back how many moved: none means that nothing is left to do now. */
async function change(due: readonly OrderDocument[], decide: (order: OrderDocument) => Decision): Promise<number> {
  let moved = 0
  for (const order of due) {
    const after = await changeOrder(order._id, decide)
    if (after.ok && after.value.state !== order.state) moved += 1
  }
  return moved
}
