import { type Assignment, emptyAssignment, takeChoice } from './assignment'
import { bound, type Relaxation } from './multipliers'
import type { PlanTerms } from './plan'
import { choiceWorth, patternGain } from './relaxation'
import { assignedCoefficient, coefficient, type Row, takeBundles } from './rows'
import { spend } from './search'
import type { Search } from './search-state'
import { at, type Tables } from './tables'

/** One thing that a line may do, with what it falls short of the line's best under the present prices. */
type Option = { readonly choice: number; readonly regret: number }
type OpenLine = { readonly line: number; readonly options: readonly Option[] }

/** Bounds of each row over the lines still open from depth `d`: `least[row][d]`, `most[row][d]`. */
type Reaches = { readonly least: readonly Float64Array[]; readonly most: readonly Float64Array[] }

type Walk = {
  readonly search: Search
  readonly relaxation: Relaxation
  readonly terms: PlanTerms
  readonly into: Assignment
  /** No deal of the plan is worth more than this. */
  readonly ceilingFen: number
  readonly weigh: (assignment: Assignment) => void
  /** Nodes that this walk may still visit. */
  left: number
}

/**
 * Meets every assignment of a plan that could equal or beat the best deal. With rows priced at `λ`, an assignment is worth
 *   ceiling − Σ regret − Σ λ·slack,
 * so a branch is left where its regrets, plus the least slack cost that its open lines allow, pass `ceiling − best`; it is left
 * too where some row can no longer hold. Ties are not cut: a branch goes on while it could be equal.
 * False where it needed more than `nodes` and stopped.
 */
export function searchLines(
  search: Search,
  relaxation: Relaxation,
  terms: PlanTerms,
  nodes: number,
  weigh: (assignment: Assignment) => void,
): boolean {
  const into = emptyAssignment(search.problem.lines.length)
  const ceilingFen = bound(relaxation) + terms.fixedFen
  const walk: Walk = { search, relaxation, terms, into, ceilingFen, weigh, left: nodes }
  walkBlocks(walk, 0, 0, new Uint8Array(into.pick.length))
  return walk.left > 0
}

/** Counts one node; false where the walk or the whole search has no more. */
function step(walk: Walk): boolean {
  walk.left -= 1
  return walk.left > 0 && spend(walk.search, 1)
}

/** How much regret a deal may still have; a little above the truth, so that rounding of doubles never cuts a tie. */
function allowance({ search, ceilingFen }: Walk): number {
  if (search.best === undefined || !search.prunes) return Number.POSITIVE_INFINITY
  return ceilingFen - search.best.benefitFen + 1e-6 + Math.abs(ceilingFen) * 1e-12
}

function walkBlocks(walk: Walk, index: number, regret: number, covered: Uint8Array): void {
  const { problem, tables, relaxed, worths, restrictions } = walk.relaxation
  const block = problem.blocks[index]
  if (block === undefined) {
    walkLines(walk, regret, covered)
    return
  }
  const allowed = restrictions.patterns[index] as Uint8Array
  const ranked = block.patterns
    .filter((_, pattern) => at(allowed, pattern) === 1)
    .map(pattern => ({
      pattern,
      regret: at(relaxed.gain, index) - patternGain(pattern, relaxed, worths, problem, tables),
    }))
    .sort((left, right) => left.regret - right.regret)
  for (const option of ranked) {
    if (regret + option.regret > allowance(walk) || !step(walk)) return
    const next = covered.slice()
    for (const bundle of option.pattern) for (const line of problem.bundles[bundle]?.lines ?? []) next[line] = 1
    takeBundles(walk.into, problem, tables, option.pattern)
    walkBlocks(walk, index + 1, regret + option.regret, next)
  }
}

function walkLines(walk: Walk, regret: number, covered: Uint8Array): void {
  const { relaxation, into } = walk
  const { tables, rows } = relaxation
  const open: OpenLine[] = []
  const sums = new Float64Array(rows.length)
  for (let line = 0; line < covered.length; line++) {
    if (at(covered, line) === 0) {
      const options = optionsOf(walk, line, allowance(walk) - regret)
      if (options.length > 1) {
        open.push({ line, options })
        continue
      }
      takeChoice(into, tables, line, options[0]?.choice ?? at(relaxation.relaxed.best, line))
    }
    for (let row = 0; row < rows.length; row++) {
      sums[row] = at(sums, row) + assignedCoefficient(rows[row] as Row, tables, into, line)
    }
  }
  open.sort((left, right) => spread(right, tables) - spread(left, tables))
  descend(walk, open, reachesOf(open, rows, tables), 0, regret, sums)
}

/** A line's choices by regret, those too dear left out; one alone where nothing couples the line to the rest. */
function optionsOf(walk: Walk, line: number, allowed: number): Option[] {
  const { relaxed, worths, tables, rows, restrictions } = walk.relaxation
  const options: Option[] = []
  for (let choice = at(tables.start, line); choice < at(tables.start, line + 1); choice++) {
    if (at(restrictions.choices, choice) === 0) continue
    const regret = at(relaxed.most, line) - choiceWorth(worths, tables, line, choice)
    if (regret <= allowed) options.push({ choice, regret })
  }
  options.sort((left, right) => left.regret - right.regret)
  // A line that no row touches can be changed to its best choice in any deal of the plan: every row still holds and the deal gains
  // the regret, less at most what flooring takes. Where the regret is larger than that, only the best choice can be optimal.
  const apart = walk.search.prunes && walk.terms.isSmooth && rows.every(row => at(row.touches, line) === 0)
  return apart ? options.filter(option => option.regret <= walk.terms.roundingFen) : options
}

function spread({ line, options }: OpenLine, tables: Tables): number {
  let least = Number.POSITIVE_INFINITY
  let most = 0
  for (const { choice } of options) {
    const counted = at(tables.counts, choice) === 1 ? at(tables.base, line) - at(tables.off, choice) : 0
    least = Math.min(least, counted)
    most = Math.max(most, counted)
  }
  return most - least
}

function reachesOf(open: readonly OpenLine[], rows: readonly Row[], tables: Tables): Reaches {
  const least = rows.map(() => new Float64Array(open.length + 1))
  const most = rows.map(() => new Float64Array(open.length + 1))
  for (const [index, row] of rows.entries()) {
    const [low, high] = [least[index] as Float64Array, most[index] as Float64Array]
    for (let depth = open.length - 1; depth >= 0; depth--) {
      const { line, options } = open[depth] as OpenLine
      const values = options.map(option => coefficient(row, tables, line, option.choice))
      low[depth] = at(low, depth + 1) + Math.min(...values)
      high[depth] = at(high, depth + 1) + Math.max(...values)
    }
  }
  return { least, most }
}

function descend(
  walk: Walk,
  open: readonly OpenLine[],
  reaches: Reaches,
  depth: number,
  regret: number,
  sums: Float64Array,
): void {
  if (!step(walk)) return
  const slackCost = leastSlackCost(walk.relaxation.rows, reaches, depth, sums)
  if (slackCost === Number.POSITIVE_INFINITY || regret + slackCost > allowance(walk)) return
  const current = open[depth]
  if (current === undefined) {
    walk.weigh(walk.into)
    return
  }
  const { rows, tables } = walk.relaxation
  const next = sums.slice()
  for (const { choice, regret: own } of current.options) {
    if (regret + own > allowance(walk)) return
    takeChoice(walk.into, tables, current.line, choice)
    for (let row = 0; row < rows.length; row++) {
      next[row] = at(sums, row) + coefficient(rows[row] as Row, tables, current.line, choice)
    }
    descend(walk, open, reaches, depth + 1, regret + own, next)
  }
}

/** `Σ λ · least slack` over what the open lines can still do; infinite where some row can no longer hold. */
function leastSlackCost(rows: readonly Row[], reaches: Reaches, depth: number, sums: Float64Array): number {
  let cost = 0
  for (let index = 0; index < rows.length; index++) {
    const { sign, bound: rowBound, price } = rows[index] as Row
    const low = at(sums, index) + at(reaches.least[index] as Float64Array, depth) - rowBound
    const high = at(sums, index) + at(reaches.most[index] as Float64Array, depth) - rowBound
    if ((sign === 1 ? high : -low) < 0) return Number.POSITIVE_INFINITY
    const slack = sign === 1 ? low : -high
    if (slack > 0) cost += price * slack
  }
  return cost
}
