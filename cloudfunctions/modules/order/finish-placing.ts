import { set } from '../../platform/data'
import { dropMarks, MARK_REST_MS, marksOfTaken } from '../reservation/drop-marks'
import { reserveAll } from '../reservation/reserve'
import type { Take } from '../reservation/take'
import { holdKey, type OrderDocument, type OrderEvent } from './document'
import { refusePlacing } from './refuse-placing'
import { orders } from './store'

/**
 * Makes the order's takes and opens it for payment, or refuses it and gives everything back. May be run any number of
 * times and by several at once: each take happens once, and one writer alone moves the order out of `placing`.
 * `hot`: takes from documents that carry so many marks already that ours should go at once.
 */
export async function finishPlacing(
  order: OrderDocument,
  now: number,
  hot: readonly Take[] = [],
): Promise<OrderDocument> {
  const short = await reserveAll(order.takes, holdKey(order._id, order.holds.round))
  if (short.length > 0) return refusePlacing(order, short, now)

  if (hot.length > 0 && (await open(order, now, { 'holds.attempts': order.holds.attempts }))) {
    // Nobody else ever worked on this order, so no twin can come late: the marks need not rest.
    await dropMarks([{ takes: hot, marks: marksOfTaken(round => holdKey(order._id, round), order.holds.round) }])
    return opened(order, now)
  }
  if (await open(order, now, {})) return opened(order, now)
  return (await orders.get(order._id)) ?? order
}

const placed = (order: OrderDocument, now: number): OrderEvent => ({
  at: now,
  event: 'placed',
  actor: order.dealerId,
  reason: null,
})

const open = (order: OrderDocument, now: number, sole: Readonly<Record<`holds.${string}`, number>>): Promise<boolean> =>
  orders.updateIf(
    order._id,
    { state: 'placing', ...sole },
    {
      state: 'pending_payment',
      'holds.phase': 'taken',
      'holds.sweepAt': now + MARK_REST_MS,
      events: set.push(placed(order, now)),
      version: set.inc(1),
    },
  )

/** What `open` wrote, without reading it again. */
const opened = (order: OrderDocument, now: number): OrderDocument => ({
  ...order,
  state: 'pending_payment',
  holds: { ...order.holds, phase: 'taken', sweepAt: now + MARK_REST_MS },
  events: [...order.events, placed(order, now)],
  version: order.version + 1,
})
