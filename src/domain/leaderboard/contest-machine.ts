import type { StateMachine } from '../kernel'

export type ContestState = 'draft' | 'announced' | 'running' | 'settling' | 'closed' | 'cancelled'
export type ContestEvent = 'announce' | 'start' | 'end' | 'close' | 'cancel'
export type ContestActor = 'manager' | 'operator' | 'system'
/** `wording_lawful`; `window_ahead`: it has not begun; `window_begun`; `window_over`; `close_days_over`; `reason_given`. */
export type ContestGuard =
  | 'wording_lawful'
  | 'window_ahead'
  | 'window_begun'
  | 'window_over'
  | 'close_days_over'
  | 'reason_given'

/** PK 赛. `settling`: over, returns still count; `closed`: frozen, never recomputed. Source: docs/rules.md §6, §7. */
export const contestMachine: StateMachine<ContestState, ContestEvent, ContestActor, ContestGuard> = {
  states: ['draft', 'announced', 'running', 'settling', 'closed', 'cancelled'],
  initial: ['draft'],
  transitions: [
    {
      from: 'draft',
      event: 'announce',
      to: 'announced',
      actors: ['manager', 'operator'],
      guards: ['wording_lawful', 'window_ahead'],
    },
    { from: 'draft', event: 'cancel', to: 'cancelled', actors: ['manager', 'operator'], guards: [] },
    { from: 'announced', event: 'start', to: 'running', actors: ['system'], guards: ['window_begun'] },
    { from: 'announced', event: 'cancel', to: 'cancelled', actors: ['manager', 'operator'], guards: ['reason_given'] },
    { from: 'running', event: 'end', to: 'settling', actors: ['system'], guards: ['window_over'] },
    { from: 'running', event: 'cancel', to: 'cancelled', actors: ['operator'], guards: ['reason_given'] },
    { from: 'settling', event: 'close', to: 'closed', actors: ['system'], guards: ['close_days_over'] },
  ],
}
