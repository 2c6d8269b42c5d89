import { DAY_MS, nextState, ok } from '../../../src/domain/kernel'
import { orderMachine } from '../../../src/domain/order'
import { fail } from '../../platform/handler'
import type { NewFact } from '../../platform/outbox'
import type { Decision } from './change-order'
import type { OrderDocument } from './document'
import { FACT_STEPS, type OrderReceived } from './facts'

/** The dealer confirms that the goods are there. A repeat changes nothing. */
export function confirmReceipt(order: OrderDocument, actor: string, now: number): Decision {
  if (order.receivedAt !== null) return ok('unchanged')
  const moved = nextState(orderMachine, { state: order.state, event: 'confirm_receipt', actor: 'dealer', holds: [] })
  if (!moved.ok) return fail('ORDER_STATE')
  return received(order, { at: now, event: 'received', actor, reason: null })
}

/** Goods that nobody complained of are received after the days that the order's terms name. */
export function receiveByTime(order: OrderDocument, now: number): Decision {
  if (order.state !== 'shipped' || order.receiveBy === null || order.receiveBy > now) return ok('unchanged')
  const holds = ['auto_receive_due', 'no_after_sale_open'] as const
  const moved = nextState(orderMachine, { state: order.state, event: 'auto_receive', actor: 'system', holds })
  if (!moved.ok) return fail('ORDER_STATE')
  return received(order, { at: now, event: 'received_by_time', actor: 'system', reason: null })
}

/** Past the time for returns nothing more can happen to the order. */
export function completeByTime(order: OrderDocument, now: number): Decision {
  if (order.state !== 'received' || order.completeBy === null || order.completeBy > now) return ok('unchanged')
  const holds = ['return_window_over', 'no_after_sale_open'] as const
  const moved = nextState(orderMachine, { state: order.state, event: 'complete', actor: 'system', holds })
  if (!moved.ok) return fail('ORDER_STATE')
  const event = { at: now, event: 'completed', actor: 'system', reason: null } as const
  return ok({ patch: { state: moved.value, completedAt: now }, event, facts: [] })
}

const received = (order: OrderDocument, event: OrderDocument['events'][number]): Decision =>
  ok({
    patch: { state: 'received', receivedAt: event.at, completeBy: event.at + order.returnDays * DAY_MS },
    event,
    facts: [receivedFact(order, event.at)],
  })

const receivedFact = (order: OrderDocument, at: number): NewFact<OrderReceived> => ({
  id: `order-received:${order._id}`,
  kind: 'order.received',
  subject: order._id,
  at,
  step: FACT_STEPS['order.received'],
  payload: { orderId: order._id },
})
