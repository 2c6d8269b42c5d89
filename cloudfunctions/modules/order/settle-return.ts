import { MARK_REST_MS } from '../reservation/drop-marks'
import { giveBackAll, undoAll } from '../reservation/reserve'
import { holdKey, type OrderDocument } from './document'
import { orders } from './store'

/** Gives back what an order in `undoing` or `returning` still holds. Repeating it changes nothing. */
export async function settleReturn(order: OrderDocument, now: number): Promise<void> {
  const { phase, round } = order.holds
  const key = holdKey(order._id, round)
  if (phase === 'undoing') await undoAll(order.takes, key)
  else if (phase === 'returning') await giveBackAll(order.takes, key)
  else return
  await orders.updateIf(
    order._id,
    { 'holds.phase': phase, 'holds.round': round },
    { 'holds.phase': 'returned', 'holds.sweepAt': now + MARK_REST_MS },
  )
}
