import { canMove, nextState, reachableStates, type StateMachine } from '../../src/domain/kernel'

type Machine = StateMachine<string, string, string, string>

/** Tests a table: every pair of states against the moves written down by hand, reachability, each row's actors and guards. */
export function checkStateMachine(
  machine: Machine,
  moves: Readonly<Record<string, readonly string[]>>,
  allActors: readonly string[],
) {
  const pairs = machine.states.flatMap(from =>
    machine.states.map(to => ({ from, to, allowed: moves[from]?.includes(to) ?? false })),
  )
  test.each(pairs)('$from → $to: $allowed', ({ from, to, allowed }) => {
    expect(canMove(machine, from, to)).toBe(allowed)
  })
  test('every state is reachable', () => {
    expect([...reachableStates(machine)].sort()).toEqual([...machine.states].sort())
  })
  test('every row names states of the table and at least one actor', () => {
    for (const row of machine.transitions) {
      expect(machine.states).toEqual(expect.arrayContaining([row.from, row.to]))
      expect(row.actors.length).toBeGreaterThan(0)
      expect(allActors).toEqual(expect.arrayContaining([...row.actors]))
    }
  })
  const rows = machine.transitions.map(row => ({ ...row, label: `${row.from} ${row.event} → ${row.to}` }))
  test.each(rows)('$label: its actors with all guards, nobody else, no guard missing', row => {
    for (const actor of allActors) {
      const given = { state: row.from, event: row.event, actor, holds: row.guards }
      if (row.actors.includes(actor)) expect(nextState(machine, given)).toEqual({ ok: true, value: row.to })
      else expect(nextState(machine, given)).not.toEqual({ ok: true, value: row.to })
    }
    for (const missing of row.guards) {
      const holds = row.guards.filter(guard => guard !== missing)
      const actor = row.actors[0] as string
      expect(nextState(machine, { state: row.from, event: row.event, actor, holds })).not.toEqual({
        ok: true,
        value: row.to,
      })
    }
  })
  test('an event that the state does not know is refused', () => {
    for (const state of machine.states) {
      const known = machine.transitions.filter(row => row.from === state).map(row => row.event)
      const unknown = machine.transitions.map(row => row.event).filter(event => !known.includes(event))
      for (const event of unknown) {
        const refused = nextState(machine, { state, event, actor: allActors[0] as string, holds: [] })
        expect(refused).toEqual({ ok: false, error: { code: 'NOT_POSSIBLE_NOW' } })
      }
    }
  })
}
