import type { StateMachine, Transition } from '../kernel'

export type AfterSaleState = 'requested' | 'approved' | 'goods_back' | 'refunded' | 'rejected' | 'withdrawn'
export type AfterSaleEvent =
  | 'approve'
  | 'reject'
  | 'withdraw'
  | 'receive_goods'
  | 'refuse_goods'
  | 'refund'
  | 'refund_without_goods'
export type AfterSaleActor = 'dealer' | 'manager' | 'operator' | 'warehouse' | 'finance' | 'system'
/**
 * `within_return_window`; `reason_given`; `deduction_settled`: no deduction, or one with a reason that the dealer accepted;
 * `second_approval`: a different member of staff agreed to a refund without goods.
 */
export type AfterSaleGuard = 'within_return_window' | 'reason_given' | 'deduction_settled' | 'second_approval'

type Row = Transition<AfterSaleState, AfterSaleEvent, AfterSaleActor, AfterSaleGuard>

const row = (
  from: AfterSaleState,
  event: AfterSaleEvent,
  to: AfterSaleState,
  actors: readonly AfterSaleActor[],
  guards: readonly AfterSaleGuard[] = [],
): Row => ({ from, event, to, actors, guards })

/** 售后, per order line, beside the order's own state. Source: docs/rules.md §3. */
export const afterSaleMachine: StateMachine<AfterSaleState, AfterSaleEvent, AfterSaleActor, AfterSaleGuard> = {
  states: ['requested', 'approved', 'goods_back', 'refunded', 'rejected', 'withdrawn'],
  initial: ['requested'],
  transitions: [
    row('requested', 'approve', 'approved', ['manager', 'operator'], ['within_return_window']),
    row('requested', 'reject', 'rejected', ['manager', 'operator'], ['reason_given']),
    row('requested', 'withdraw', 'withdrawn', ['dealer']),
    row('approved', 'withdraw', 'withdrawn', ['dealer']),
    row('approved', 'receive_goods', 'goods_back', ['warehouse']),
    row('approved', 'refund_without_goods', 'refunded', ['finance', 'operator'], ['second_approval', 'reason_given']),
    row('goods_back', 'refund', 'refunded', ['finance', 'system'], ['deduction_settled']),
    row('goods_back', 'refuse_goods', 'rejected', ['warehouse', 'operator'], ['reason_given']),
  ],
}
