import type { StateMachine } from '../kernel'

export type ApplicationState = 'submitted' | 'approved' | 'rejected' | 'withdrawn'
export type ApplicationEvent = 'approve' | 'reject' | 'withdraw'
export type ApplicationActor = 'visitor' | 'manager' | 'operator'
/** `invite_open`: not revoked and with places left; `not_yet_dealer`: the person holds no dealership; `reason_given`. */
export type ApplicationGuard = 'invite_open' | 'not_yet_dealer' | 'reason_given'

/** 入驻申请. Joining is free, so no state waits for money. Source: docs/rules.md §7. */
export const applicationMachine: StateMachine<ApplicationState, ApplicationEvent, ApplicationActor, ApplicationGuard> =
  {
    states: ['submitted', 'approved', 'rejected', 'withdrawn'],
    initial: ['submitted'],
    transitions: [
      {
        from: 'submitted',
        event: 'approve',
        to: 'approved',
        actors: ['manager', 'operator'],
        guards: ['invite_open', 'not_yet_dealer'],
      },
      { from: 'submitted', event: 'reject', to: 'rejected', actors: ['manager', 'operator'], guards: ['reason_given'] },
      { from: 'submitted', event: 'withdraw', to: 'withdrawn', actors: ['visitor'], guards: [] },
    ],
  }
