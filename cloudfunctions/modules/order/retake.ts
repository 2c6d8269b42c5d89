import { set } from '../../platform/data'
import { reserveAll } from '../reservation/reserve'
import { holdKey, type OrderDocument } from './document'
import { settleReturn } from './settle-return'
import { orders } from './store'

/**
 * Tries to hold again all that a cancelled order held, because its payment came after all. Gives back the order with
 * everything held, or null where something is gone (then nothing is held). May be repeated, and by several at once.
 */
export async function retake(orderId: string, now: number): Promise<OrderDocument | null> {
  const order = await begin(orderId, now)
  if (order?.state !== 'cancelled') return order
  const short = await reserveAll(order.takes, holdKey(order._id, order.holds.round))
  if (short.length === 0) return order
  await orders.updateIf(
    order._id,
    { state: 'cancelled', 'holds.phase': 'taking', 'holds.round': order.holds.round },
    { 'holds.phase': 'undoing', 'holds.sweepAt': now },
  )
  const after = await orders.get(orderId)
  if (after?.state !== 'cancelled') return after
  await settleReturn(after, now)
  return null
}

/** The order in the taking phase of a new round, or of the round that a stopped call began. */
async function begin(orderId: string, now: number): Promise<OrderDocument | null> {
  const found = await orders.get(orderId)
  if (found) await settleReturn(found, now)
  const order = await orders.get(orderId)
  if (order?.state !== 'cancelled') return order
  if (order.holds.phase === 'taking') return order
  const begun = await orders.updateIf(
    orderId,
    { state: 'cancelled', 'holds.phase': 'returned', 'holds.round': order.holds.round },
    { 'holds.phase': 'taking', 'holds.round': set.inc(1), 'holds.sweepAt': null },
  )
  const after = await orders.get(orderId)
  return begun || after?.holds.phase === 'taking' ? after : null
}
