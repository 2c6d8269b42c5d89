import type { StateMachine, Transition } from '../kernel'

export type PromotionState = 'draft' | 'checked' | 'running' | 'paused' | 'ended' | 'discarded'
export type PromotionEvent = 'check' | 'revise' | 'launch' | 'pause' | 'resume' | 'end' | 'expire' | 'discard'
export type PromotionActor = 'manager' | 'operator' | 'system'
/**
 * `conflicts_shown`: whoever launches has seen with which offers it competes; `budget_covered`: its budget is within what the brand
 * allows; `other_approver`: a second member of staff agreed; `window_over`: `to` has passed; `reason_given`.
 */
export type PromotionGuard = 'conflicts_shown' | 'budget_covered' | 'other_approver' | 'window_over' | 'reason_given'

type Row = Transition<PromotionState, PromotionEvent, PromotionActor, PromotionGuard>

const row = (
  from: PromotionState,
  event: PromotionEvent,
  to: PromotionState,
  actors: readonly PromotionActor[],
  guards: readonly PromotionGuard[] = [],
): Row => ({ from, event, to, actors, guards })

const STAFF = ['manager', 'operator'] as const

/**
 * The life of a promotion. Only `running` counts in quotes; before its window opens it runs without effect. What orders took from
 * it stays frozen in them whatever becomes of it. Source: docs/rules.md §2.
 */
export const promotionMachine: StateMachine<PromotionState, PromotionEvent, PromotionActor, PromotionGuard> = {
  states: ['draft', 'checked', 'running', 'paused', 'ended', 'discarded'],
  initial: ['draft'],
  transitions: [
    row('draft', 'check', 'checked', STAFF, ['conflicts_shown', 'budget_covered']),
    row('draft', 'discard', 'discarded', STAFF),
    row('checked', 'revise', 'draft', STAFF),
    row('checked', 'launch', 'running', ['operator'], ['other_approver']),
    row('checked', 'discard', 'discarded', STAFF),
    row('running', 'pause', 'paused', STAFF, ['reason_given']),
    row('running', 'end', 'ended', ['operator'], ['reason_given']),
    row('running', 'expire', 'ended', ['system'], ['window_over']),
    row('paused', 'resume', 'running', ['operator']),
    row('paused', 'end', 'ended', ['operator'], ['reason_given']),
    row('paused', 'expire', 'ended', ['system'], ['window_over']),
  ],
}
