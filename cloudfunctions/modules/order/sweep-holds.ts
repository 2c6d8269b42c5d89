import { is } from '../../platform/data'
import { dropMarks, marksOfReturned, marksOfTaken } from '../reservation/drop-marks'
import { holdKey, type OrderDocument } from './document'
import { finishPlacing } from './finish-placing'
import { joinPlacing } from './refuse-placing'
import { settleReturn } from './settle-return'
import { orders } from './store'

const ORDERS_A_SWEEP = 200

/**
 * Finishes what stopped half-way (a placing is completed or refused, a return is completed) and drops the marks of what
 * is finished. Gives back how many orders it looked at: fewer than asked for means that nothing is left.
 */
export async function sweepHolds(now: number, limit = ORDERS_A_SWEEP): Promise<number> {
  const due = await orders.find({ 'holds.sweepAt': is.lte(now) }, { sort: [['holds.sweepAt', 1]], limit })
  const settled = due.filter(order => order.holds.phase === 'taken' || order.holds.phase === 'returned')
  await dropMarks(settled.map(order => ({ takes: order.takes, marks: restedMarks(order) })))
  for (const phase of ['taken', 'returned'] as const) await markSwept(settled, phase, now)
  for (const order of due) await resume(order, now)
  return due.length
}

function restedMarks(order: OrderDocument): readonly string[] {
  const keyOf = (round: number) => holdKey(order._id, round)
  const { phase, round } = order.holds
  return phase === 'taken' ? marksOfTaken(keyOf, round) : marksOfReturned(keyOf, round)
}

/** Whoever moved on meanwhile set a later time or another phase, and is left alone. */
async function markSwept(settled: readonly OrderDocument[], phase: 'taken' | 'returned', now: number): Promise<void> {
  const ids = settled.filter(order => order.holds.phase === phase).map(order => order._id)
  if (ids.length === 0) return
  await orders.updateWhere(
    { _id: is.in(ids), 'holds.phase': phase, 'holds.sweepAt': is.lte(now) },
    { 'holds.sweepAt': null },
  )
}

async function resume(order: OrderDocument, now: number): Promise<void> {
  if (order.state === 'placing') {
    if (await joinPlacing(order)) await finishPlacing(order, now)
  } else await settleReturn(order, now)
}
