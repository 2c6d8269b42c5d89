import { set } from '../../platform/data'
import type { OrderDocument } from './document'
import { settleReturn } from './settle-return'
import { orders } from './store'

/** Calls an unpaid order off and gives back what it holds. False where it has moved on meanwhile. */
export async function cancelOrder(
  order: OrderDocument,
  by: { readonly actor: string; readonly event: 'cancelled' | 'lapsed'; readonly reason: string | null },
  now: number,
): Promise<boolean> {
  const mine = await orders.updateIf(
    order._id,
    { state: 'pending_payment' },
    {
      state: 'cancelled',
      'holds.phase': 'returning',
      'holds.sweepAt': now,
      events: set.push({ at: now, event: by.event, actor: by.actor, reason: by.reason }),
      version: set.inc(1),
    },
  )
  if (mine) await settleReturn({ ...order, holds: { ...order.holds, phase: 'returning' } }, now)
  return mine
}
