import type { StateMachine } from '../kernel'

export type DealerState = 'active' | 'suspended' | 'left'
export type DealerEvent = 'suspend' | 'reinstate' | 'leave' | 'return'
export type DealerActor = 'dealer' | 'manager' | 'operator'
/** `reason_given`; `nothing_open`: no order, after-sale, balance or withdrawal of the dealer is still open. */
export type DealerGuard = 'reason_given' | 'nothing_open'

/** 经销商. Only an `active` one earns; who left may be taken back by headquarters. Source: docs/rules.md §7. */
export const dealerMachine: StateMachine<DealerState, DealerEvent, DealerActor, DealerGuard> = {
  states: ['active', 'suspended', 'left'],
  initial: ['active'],
  transitions: [
    { from: 'active', event: 'suspend', to: 'suspended', actors: ['manager', 'operator'], guards: ['reason_given'] },
    { from: 'suspended', event: 'reinstate', to: 'active', actors: ['manager', 'operator'], guards: ['reason_given'] },
    { from: 'active', event: 'leave', to: 'left', actors: ['dealer', 'operator'], guards: ['nothing_open'] },
    { from: 'suspended', event: 'leave', to: 'left', actors: ['operator'], guards: ['nothing_open'] },
    { from: 'left', event: 'return', to: 'active', actors: ['operator'], guards: ['reason_given'] },
  ],
}
