import { type Assignment, emptyAssignment, takeChoice } from './assignment'
import type { Branch } from './branch'
import { type BudgetFill, budgetFill, canDraw } from './budget-fill'
import { leastSlackCost, type OpenLine, optionsOf, type Reaches, reachesOf, spread } from './open-lines'
import { patternGain } from './relaxation'
import { assignedCoefficient, coefficient, type Row, takeBundles } from './rows'
import { consider, spend } from './search'
import { neededFen, type Search } from './search-state'
import { at } from './tables'
import { book, cannotWinTie, idsOfPick, inNameOrder, type TieGuard, tieGuard } from './tie-guard'

type Walk = {
  readonly search: Search
  readonly branch: Branch
  readonly into: Assignment
  /** Deals of less benefit than this are passed over. */
  readonly leastFen: number
  /** Nodes that this walk may still visit. */
  left: number
}

/** The lines of one walk once its bundles are settled. */
type Lines = {
  readonly open: readonly OpenLine[]
  readonly reaches: Reaches
  readonly fills: readonly (BudgetFill | undefined)[]
  /** While only ties are sought; lines are then in line order. */
  readonly guard: TieGuard | undefined
}

/**
 * Meets every assignment of a branch that could beat the best deal (while ties are sought: equal it). With rows priced at `λ`, an
 * assignment is worth
 *   bound − Σ regret − Σ λ·slack,
 * so a part is left where its regrets, plus the least slack cost that its open lines allow, pass `bound − what is needed`; it is left
 * too where some row can no longer hold. False where it needed more than `nodes` and stopped.
 */
function walkFrom(search: Search, branch: Branch, leastFen: number, nodes: number): boolean {
  const walk: Walk = { search, branch, into: emptyAssignment(search.problem.lines.length), leastFen, left: nodes }
  walkBlocks(walk, 0, 0, new Uint8Array(walk.into.pick.length))
  return walk.left > 0
}

/** How far below the bound deals are looked for, one after the other: near the bound little is open and much is cut. */
const DEPTHS_FEN = [4, 64, 1024, 16384]

/**
 * Walks a branch from its bound downwards, so that a good deal is met before the walk widens. False where one of the walks needed
 * more than `nodes` and stopped.
 */
export function walkBranch(search: Search, branch: Branch, nodes: number): boolean {
  if (search.phase === 'improve' && search.prunes) {
    for (const depth of DEPTHS_FEN) {
      if (branch.boundFen - depth <= neededFen(search)) break
      if (!walkFrom(search, branch, branch.boundFen - depth, nodes)) return false
    }
  }
  return walkFrom(search, branch, Number.NEGATIVE_INFINITY, nodes)
}

/** Counts one node; false where the walk or the whole search has no more. */
function step(walk: Walk): boolean {
  walk.left -= 1
  return walk.left > 0 && spend(walk.search, 1)
}

/** How much regret a deal may still have; a little above the truth, so that rounding of doubles never cuts a deal that counts. */
function allowance({ search, branch: { boundFen }, leastFen }: Walk): number {
  return boundFen - Math.max(leastFen, neededFen(search)) + 1e-6 + Math.abs(boundFen) * 1e-12
}

function walkBlocks(walk: Walk, index: number, regret: number, covered: Uint8Array): void {
  const { problem, tables, relaxed, worths, restrictions } = walk.branch.relaxation
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
  const { search, into, branch } = walk
  const { relaxation, terms } = branch
  const { tables, rows, problem } = relaxation
  const found: OpenLine[] = []
  const sums = new Float64Array(rows.length)
  const guard = search.phase === 'ties' && rows.some(isFillable) ? tieGuard(search, branch.ids) : undefined
  const allowed = allowance(walk) - regret
  const roundingFen = search.prunes && terms.isSmooth ? terms.roundingFen : undefined
  for (let line = 0; line < covered.length; line++) {
    if (at(covered, line) === 0) {
      const options = optionsOf(relaxation, line, allowed, roundingFen)
      if (options.length > 1) {
        found.push({ line, options })
        continue
      }
      takeChoice(into, tables, line, options[0]?.choice ?? at(relaxation.relaxed.best, line))
    }
    if (guard !== undefined) book(guard, idsOfPick(problem, tables, line, at(into.pick, line)), 1)
    for (let row = 0; row < rows.length; row++) {
      sums[row] = at(sums, row) + assignedCoefficient(rows[row] as Row, tables, into, line)
    }
  }
  const open =
    guard === undefined
      ? found.sort((left, right) => spread(right, tables) - spread(left, tables))
      : found.map(each => inNameOrder(problem, tables, each))
  const fills = rows.map(row => (open.length > 2 ? budgetFill(row, open, tables, allowed) : undefined))
  for (const fill of fills) if (fill !== undefined && !spend(search, fill.bits.length >> 8)) return
  descend(walk, { open, reaches: reachesOf(open, rows, tables), fills, guard }, 0, regret, sums)
}

/** A budget with a price is filled in very many ways that are worth the same: the names decide early which of them to leave. */
const isFillable = (row: Row): boolean => row.counts === 'budget' && row.price > 0

function descend(walk: Walk, lines: Lines, depth: number, regret: number, sums: Float64Array): void {
  if (!step(walk)) return
  const { search, into, branch } = walk
  const { rows, tables, problem } = branch.relaxation
  const slackCost = leastSlackCost(rows, lines.reaches, depth, sums)
  if (slackCost === Number.POSITIVE_INFINITY || regret + slackCost > allowance(walk)) return
  if (!canFill(walk, lines, depth, regret, sums)) return
  const current = lines.open[depth]
  const { guard } = lines
  if (guard !== undefined && cannotWinTie(guard, problem, tables, into.pick, current?.line ?? into.pick.length)) return
  if (current === undefined) {
    weigh(search, into, branch)
    return
  }
  const next = sums.slice()
  for (const { choice, regret: own } of current.options) {
    if (regret + own > allowance(walk)) {
      if (guard === undefined) return
      continue
    }
    takeChoice(into, tables, current.line, choice)
    for (let row = 0; row < rows.length; row++) {
      next[row] = at(sums, row) + coefficient(rows[row] as Row, tables, current.line, choice)
    }
    const ids = guard === undefined ? [] : idsOfPick(problem, tables, current.line, choice)
    if (guard !== undefined) book(guard, ids, 1)
    descend(walk, lines, depth + 1, regret + own, next)
    if (guard !== undefined) book(guard, ids, -1)
  }
}

/** Whether every budget with a price can still be drawn on as closely as the allowance demands: each fen of slack costs the price. */
function canFill(walk: Walk, { fills }: Lines, depth: number, regret: number, sums: Float64Array): boolean {
  const { rows } = walk.branch.relaxation
  for (let index = 0; index < fills.length; index++) {
    const fill = fills[index]
    if (fill === undefined) continue
    const { bound, price } = rows[index] as Row
    const left = bound - at(sums, index)
    if (!canDraw(fill, depth, left - (allowance(walk) - regret) / price, left)) return false
  }
  return true
}

function weigh(search: Search, assignment: Assignment, { offers, coupon }: Branch): void {
  if (spend(search, search.problem.lines.length >> 3)) consider(search, assignment, offers, coupon)
}
