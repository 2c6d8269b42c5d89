import type { StateMachine, Transition } from '../kernel'

export type OrderState =
  | 'placing'
  | 'pending_payment'
  | 'awaiting_transfer'
  | 'paid'
  | 'shipped'
  | 'received'
  | 'completed'
  | 'cancelled'
export type OrderEvent =
  | 'hold'
  | 'abandon'
  | 'pay'
  | 'cancel'
  | 'lapse'
  | 'revive'
  | 'ship'
  | 'confirm_receipt'
  | 'auto_receive'
  | 'complete'
  | 'undo'
export type OrderActor = 'dealer' | 'finance' | 'warehouse' | 'system'
/**
 * `all_reserved`: everything the order needs is held; `by_gateway`/`by_transfer`: how it is to be paid; `payment_proved`: the gateway
 * or finance says so; `payment_due_passed`; `whole_order_shipped`/`units_left_to_ship`; `auto_receive_due`; `return_window_over`;
 * `no_after_sale_open`; `everything_returned`.
 */
export type OrderGuard =
  | 'all_reserved'
  | 'by_gateway'
  | 'by_transfer'
  | 'payment_proved'
  | 'payment_due_passed'
  | 'whole_order_shipped'
  | 'units_left_to_ship'
  | 'auto_receive_due'
  | 'return_window_over'
  | 'no_after_sale_open'
  | 'everything_returned'

type Row = Transition<OrderState, OrderEvent, OrderActor, OrderGuard>

const row = (
  from: OrderState,
  event: OrderEvent,
  to: OrderState,
  actors: readonly OrderActor[],
  guards: readonly OrderGuard[],
): Row => ({ from, event, to, actors, guards })

/** `undo` ends an order of which every unit came back through after-sales; the money is theirs to move. */
const undo = (from: OrderState): Row =>
  row(from, 'undo', 'completed', ['system'], ['everything_returned', 'no_after_sale_open'])

/** 订单. `placing` is the intent before everything is held. Source: docs/rules.md §3. */
export const orderMachine: StateMachine<OrderState, OrderEvent, OrderActor, OrderGuard> = {
  states: ['placing', 'pending_payment', 'awaiting_transfer', 'paid', 'shipped', 'received', 'completed', 'cancelled'],
  initial: ['placing'],
  transitions: [
    row('placing', 'hold', 'pending_payment', ['system'], ['all_reserved', 'by_gateway']),
    row('placing', 'hold', 'awaiting_transfer', ['system'], ['all_reserved', 'by_transfer']),
    row('placing', 'abandon', 'cancelled', ['system'], []),
    row('pending_payment', 'pay', 'paid', ['system'], ['payment_proved']),
    row('pending_payment', 'cancel', 'cancelled', ['dealer'], []),
    row('pending_payment', 'lapse', 'cancelled', ['system'], ['payment_due_passed']),
    row('awaiting_transfer', 'pay', 'paid', ['finance'], ['payment_proved']),
    row('awaiting_transfer', 'cancel', 'cancelled', ['dealer', 'finance'], []),
    row('awaiting_transfer', 'lapse', 'cancelled', ['system'], ['payment_due_passed']),
    row('cancelled', 'revive', 'paid', ['system', 'finance'], ['payment_proved', 'all_reserved']),
    row('paid', 'ship', 'shipped', ['warehouse'], ['whole_order_shipped']),
    row('paid', 'ship', 'paid', ['warehouse'], ['units_left_to_ship']),
    row('shipped', 'confirm_receipt', 'received', ['dealer'], []),
    row('shipped', 'auto_receive', 'received', ['system'], ['auto_receive_due', 'no_after_sale_open']),
    row('received', 'complete', 'completed', ['system'], ['return_window_over', 'no_after_sale_open']),
    undo('paid'),
    undo('shipped'),
    undo('received'),
  ],
}
