import { type Assignment, takeChoice } from './assignment'
import type { Block, Problem } from './problem'
import type { Restrictions } from './restrictions'
import { type Row, takeBundles } from './rows'
import { at, type Tables } from './tables'

/**
 * What one fen of counting net, one counting unit and one fen drawn on a budget are worth besides the discount itself. A line at
 * choice `o` is then worth `off·(1 − budget) + counts·(amount·(base − off) + quantity·qty)`, independently of every other line.
 */
export type Worths = { readonly amount: Float64Array; readonly quantity: Float64Array; readonly budget: Float64Array }

/** The best of every line and block by itself under given worths. */
export type Relaxed = {
  /** Best choice and its worth per line, bundles aside. */
  readonly best: Int32Array
  readonly most: Float64Array
  /** Best pattern and its gain over the single lines, per block. */
  readonly pattern: Int32Array
  readonly gain: Float64Array
  total: number
}

export const worthsFor = (problem: Problem): Worths => ({
  amount: new Float64Array(problem.lines.length),
  quantity: new Float64Array(problem.lines.length),
  budget: new Float64Array(problem.budgets.length),
})

export const copyWorths = (worths: Worths): Worths => ({
  amount: worths.amount.slice(),
  quantity: worths.quantity.slice(),
  budget: worths.budget.slice(),
})

export const relaxedFor = (problem: Problem): Relaxed => ({
  best: new Int32Array(problem.lines.length),
  most: new Float64Array(problem.lines.length),
  pattern: new Int32Array(problem.blocks.length),
  gain: new Float64Array(problem.blocks.length),
  total: 0,
})

/** Adds `change` to a row's price in the worths that it stands for. */
export function chargeRow(worths: Worths, row: Row, change: number): void {
  if (row.counts === 'budget') {
    worths.budget[row.budget] = at(worths.budget, row.budget) + change
    return
  }
  const target = row.counts === 'amount' ? worths.amount : worths.quantity
  for (let line = 0; line < row.touches.length; line++) {
    if (at(row.touches, line) === 1) target[line] = at(target, line) + row.sign * change
  }
}

export function choiceWorth(worths: Worths, tables: Tables, line: number, choice: number): number {
  const off = at(tables.off, choice)
  const budget = at(tables.budget, choice)
  const drawn = budget < 0 ? off : off * (1 - at(worths.budget, budget))
  if (at(tables.counts, choice) === 0) return drawn
  return (
    drawn + at(worths.amount, line) * (at(tables.base, line) - off) + at(worths.quantity, line) * at(tables.qty, line)
  )
}

/** Maximises every line and block by itself: an upper bound of any assignment's worth, since bundles and lines only add up. */
export function relax(
  into: Relaxed,
  worths: Worths,
  problem: Problem,
  tables: Tables,
  { choices, patterns }: Restrictions,
): void {
  let total = 0
  for (let line = 0; line < into.best.length; line++) {
    let best = at(tables.start, line)
    let most = Number.NEGATIVE_INFINITY
    for (let choice = best; choice < at(tables.start, line + 1); choice++) {
      if (at(choices, choice) === 0) continue
      const worth = choiceWorth(worths, tables, line, choice)
      if (worth > most) {
        most = worth
        best = choice
      }
    }
    into.best[line] = best
    into.most[line] = most
    total += most
  }
  for (let index = 0; index < problem.blocks.length; index++) {
    const block = problem.blocks[index] as Block
    into.gain[index] = Number.NEGATIVE_INFINITY
    for (let choice = 0; choice < block.patterns.length; choice++) {
      if (at(patterns[index] as Uint8Array, choice) === 0) continue
      const gain = patternGain(block.patterns[choice] as readonly number[], into, worths, problem, tables)
      if (gain <= at(into.gain, index)) continue
      into.gain[index] = gain
      into.pattern[index] = choice
    }
    total += at(into.gain, index)
  }
  into.total = total
}

/** What a pattern's bundles add over the best single choices of the lines that they take. */
export function patternGain(
  pattern: readonly number[],
  relaxed: Relaxed,
  worths: Worths,
  problem: Problem,
  tables: Tables,
): number {
  let gain = 0
  for (const index of pattern) {
    const bundle = problem.bundles[index]
    if (bundle === undefined) continue
    for (let part = 0; part < bundle.lines.length; part++) {
      const line = bundle.lines[part] as number
      const off = bundle.offs[part] as number
      const counted =
        at(worths.amount, line) * (at(tables.base, line) - off) + at(worths.quantity, line) * at(tables.qty, line)
      gain += off + (bundle.counts ? counted : 0) - at(relaxed.most, line)
    }
  }
  return gain
}

/** The assignment that the relaxation picks. */
export function assignRelaxed(into: Assignment, relaxed: Relaxed, problem: Problem, tables: Tables): void {
  for (let line = 0; line < relaxed.best.length; line++) takeChoice(into, tables, line, at(relaxed.best, line))
  for (const [index, block] of problem.blocks.entries()) {
    takeBundles(into, problem, tables, block.patterns[at(relaxed.pattern, index)] ?? [])
  }
}
