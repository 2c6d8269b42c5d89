import { set } from '../../platform/data'
import type { Take } from '../reservation/take'
import type { OrderDocument } from './document'
import { settleReturn } from './settle-return'
import { orders } from './store'

/** Ends a placing that cannot be completed. The shortage is remembered, so that a replay hears the same answer. */
export async function refusePlacing(order: OrderDocument, short: readonly Take[], now: number): Promise<OrderDocument> {
  const refusal = {
    code: short.some(take => take.collection === 'stock') ? 'OUT_OF_STOCK' : 'PROMOTION_USED_UP',
    details: { names: short.map(take => take.name) },
  }
  const mine = await orders.updateIf(
    order._id,
    { state: 'placing' },
    { state: 'refused', refusal, 'holds.phase': 'undoing', 'holds.sweepAt': now, version: set.inc(1) },
  )
  const current = mine ? null : await orders.get(order._id)
  // Opened by a twin that found everything: its answer stands, and what we could not take it has taken.
  if (current && current.state !== 'refused') return current
  await settleReturn({ ...order, holds: { ...order.holds, phase: 'undoing' } }, now)
  return { ...order, state: 'refused', refusal }
}

/** Takes up a placing that another call began; false where it is over already. */
export const joinPlacing = (order: OrderDocument): Promise<boolean> =>
  orders.updateIf(order._id, { state: 'placing' }, { 'holds.attempts': set.inc(1) })
