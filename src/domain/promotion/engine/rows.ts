import { type Assignment, takeBundle } from './assignment'
import type { Problem } from './problem'
import { at, type Tables } from './tables'

/**
 * A linear condition over the lines' choices, `sign · (Σ coefficient − bound) ≥ 0`, with the price that the relaxation puts on it
 * (≥ 0). A budget counts what is drawn on it, a threshold the net or units that its lines bring.
 */
export type Row = {
  readonly counts: 'amount' | 'quantity' | 'budget'
  /** Lines that the row looks at. */
  readonly touches: Uint8Array
  readonly budget: number
  readonly sign: 1 | -1
  readonly bound: number
  price: number
}

/** What a flat choice of a line adds to a row. */
export function coefficient(row: Row, tables: Tables, line: number, choice: number): number {
  if (at(row.touches, line) === 0) return 0
  if (row.counts === 'budget') return at(tables.budget, choice) === row.budget ? at(tables.off, choice) : 0
  if (at(tables.counts, choice) === 0) return 0
  return row.counts === 'quantity' ? at(tables.qty, line) : at(tables.base, line) - at(tables.off, choice)
}

/** What a line adds to a row as it is assigned, by choice or by bundle. */
export function assignedCoefficient(row: Row, tables: Tables, assignment: Assignment, line: number): number {
  if (at(row.touches, line) === 0) return 0
  if (row.counts === 'amount') return at(assignment.net, line)
  if (row.counts === 'quantity') return at(assignment.units, line)
  const choice = at(assignment.pick, line)
  return choice >= 0 && at(tables.budget, choice) === row.budget ? at(assignment.off, line) : 0
}

/** `≥ 0` where the row holds. */
export function slackOf(row: Row, tables: Tables, assignment: Assignment): number {
  let sum = 0
  for (let line = 0; line < row.touches.length; line++) sum += assignedCoefficient(row, tables, assignment, line)
  return row.sign * (sum - row.bound)
}

/** The rows of the line-level budgets that could bind. */
export function budgetRows(problem: Problem): Row[] {
  return problem.budgets.map(({ leftFen }, budget) => {
    const touches = Uint8Array.from(problem.choices, list => (list.some(choice => choice.budget === budget) ? 1 : 0))
    return { counts: 'budget', touches, budget, sign: -1, bound: leftFen, price: 0 }
  })
}

/** Whether some assignment meets the row by itself; where none does, nothing of the plan can stand. */
export function canHold(row: Row, problem: Problem, tables: Tables): boolean {
  if (row.counts === 'budget') return true
  let sum = 0
  for (let line = 0; line < row.touches.length; line++)
    if (at(row.touches, line) === 1) sum += extreme(row, problem, tables, line)
  return row.sign * (sum - row.bound) >= 0
}

function extreme(row: Row, problem: Problem, tables: Tables, line: number): number {
  let best = Number.NEGATIVE_INFINITY
  for (let choice = at(tables.start, line); choice < at(tables.start, line + 1); choice++) {
    best = Math.max(best, row.sign * coefficient(row, tables, line, choice))
  }
  for (const bundle of problem.bundles) {
    const part = bundle.lines.indexOf(line)
    if (part < 0) continue
    const net = row.counts === 'quantity' ? at(tables.qty, line) : at(tables.base, line) - (bundle.offs[part] ?? 0)
    best = Math.max(best, row.sign * (bundle.counts ? net : 0))
  }
  return row.sign * best
}

/** Writes a relaxation's picks into an assignment. */
export function takeBundles(into: Assignment, problem: Problem, tables: Tables, pattern: readonly number[]): void {
  for (const bundle of pattern) takeBundle(into, problem, tables, bundle)
}
