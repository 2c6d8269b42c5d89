import { err, ok, type Result } from './result'

/** One allowed move. `guards` name the conditions that the caller must have found true. */
export type Transition<S extends string, E extends string, A extends string, G extends string> = {
  readonly from: S
  readonly event: E
  readonly to: S
  readonly actors: readonly A[]
  readonly guards: readonly G[]
}

/** A state machine as data: what is not in `transitions` cannot happen. */
export type StateMachine<S extends string, E extends string, A extends string, G extends string> = {
  readonly states: readonly S[]
  readonly initial: readonly S[]
  readonly transitions: readonly Transition<S, E, A, G>[]
}

export type TransitionRefused<G extends string> =
  | { readonly code: 'NOT_POSSIBLE_NOW' }
  | { readonly code: 'NOT_ALLOWED' }
  | { readonly code: 'CONDITION_NOT_MET'; readonly guards: readonly G[] }

/**
 * The state after an event. Several rows may share state and event: the first whose guards all hold and whose actor fits wins.
 * Errors: `NOT_POSSIBLE_NOW` (no such move), `NOT_ALLOWED` (not for this actor), `CONDITION_NOT_MET` with the guards missing.
 */
export function nextState<S extends string, E extends string, A extends string, G extends string>(
  machine: StateMachine<S, E, A, G>,
  move: { readonly state: S; readonly event: E; readonly actor: A; readonly holds: readonly G[] },
): Result<S, TransitionRefused<G>> {
  const possible = machine.transitions.filter(row => row.from === move.state && row.event === move.event)
  if (possible.length === 0) return err({ code: 'NOT_POSSIBLE_NOW' })
  const allowed = possible.filter(row => row.actors.includes(move.actor))
  if (allowed.length === 0) return err({ code: 'NOT_ALLOWED' })
  const missing = allowed.map(row => row.guards.filter(guard => !move.holds.includes(guard)))
  const index = missing.findIndex(guards => guards.length === 0)
  if (index < 0) return err({ code: 'CONDITION_NOT_MET', guards: missing[0] ?? [] })
  return ok((allowed[index] as Transition<S, E, A, G>).to)
}

/** Whether some event leads from one state to the other, whoever acts. */
export const canMove = <S extends string>(machine: StateMachine<S, string, string, string>, from: S, to: S): boolean =>
  machine.transitions.some(row => row.from === from && row.to === to)

/** The events that an actor may try in a state, in table order, without repeats: what a page offers as buttons. */
export function eventsFor<S extends string, E extends string, A extends string>(
  machine: StateMachine<S, E, A, string>,
  state: S,
  actor: A,
): readonly E[] {
  const rows = machine.transitions.filter(row => row.from === state && row.actors.includes(actor))
  return [...new Set(rows.map(row => row.event))]
}

/** Every state that can be met, starting from the initial ones. */
export function reachableStates<S extends string>(machine: StateMachine<S, string, string, string>): ReadonlySet<S> {
  const met = new Set<S>(machine.initial)
  let before = -1
  while (before !== met.size) {
    before = met.size
    for (const row of machine.transitions) if (met.has(row.from)) met.add(row.to)
  }
  return met
}
