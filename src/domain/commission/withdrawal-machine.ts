import type { StateMachine, Transition } from '../kernel'

export type WithdrawalState = 'requested' | 'approved' | 'sent' | 'paid' | 'rejected' | 'failed' | 'expired'
export type WithdrawalEvent = 'approve' | 'reject' | 'send' | 'ask_again' | 'confirm_paid' | 'fail' | 'expire'
export type WithdrawalActor = 'finance' | 'system'
/**
 * `real_name_on_file`; `balance_not_negative`; `tax_counted`: for the month it is sent in; `outcome_unknown`; `outcome_proved`: the
 * gateway, asked, says so; `reason_given`.
 */
export type WithdrawalGuard =
  | 'real_name_on_file'
  | 'balance_not_negative'
  | 'tax_counted'
  | 'outcome_unknown'
  | 'outcome_proved'
  | 'reason_given'

type Row = Transition<WithdrawalState, WithdrawalEvent, WithdrawalActor, WithdrawalGuard>

const row = (
  from: WithdrawalState,
  event: WithdrawalEvent,
  to: WithdrawalState,
  actors: readonly WithdrawalActor[],
  guards: readonly WithdrawalGuard[],
): Row => ({ from, event, to, actors, guards })

/** 提现. An unknown outcome is asked for again and never sent twice: `sent` has no `send`. Source: docs/rules.md §4. */
export const withdrawalMachine: StateMachine<WithdrawalState, WithdrawalEvent, WithdrawalActor, WithdrawalGuard> = {
  states: ['requested', 'approved', 'sent', 'paid', 'rejected', 'failed', 'expired'],
  initial: ['requested'],
  transitions: [
    row('requested', 'approve', 'approved', ['finance'], ['real_name_on_file', 'balance_not_negative']),
    row('requested', 'reject', 'rejected', ['finance'], ['reason_given']),
    row('approved', 'send', 'sent', ['system', 'finance'], ['tax_counted']),
    row('approved', 'reject', 'rejected', ['finance'], ['reason_given']),
    row('sent', 'ask_again', 'sent', ['system', 'finance'], ['outcome_unknown']),
    row('sent', 'confirm_paid', 'paid', ['system', 'finance'], ['outcome_proved']),
    row('sent', 'fail', 'failed', ['system', 'finance'], ['outcome_proved']),
    row('sent', 'expire', 'expired', ['system'], ['outcome_proved']),
  ],
}
