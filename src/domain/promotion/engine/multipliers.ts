import type { Assignment } from './assignment'
import type { Problem } from './problem'
import { assignRelaxed, chargeRow, type Relaxed, relax, type Worths } from './relaxation'
import type { Restrictions } from './restrictions'
import { type Row, slackOf } from './rows'
import { at, type Tables } from './tables'

/** What the relaxation works with; `worths` carries the rows' present prices. */
export type Relaxation = {
  readonly problem: Problem
  readonly tables: Tables
  readonly rows: readonly Row[]
  readonly worths: Worths
  readonly relaxed: Relaxed
  readonly restrictions: Restrictions
  readonly scratch: Assignment
}

/**
 * The Lagrangian bound. For prices `λ ≥ 0` and any assignment `v` that meets every row,
 *   worth(v) ≤ worth(v) + Σ λ·slack(v) ≤ max over lines and blocks, each by itself = `relaxed.total − Σ λ·sign·bound`,
 * because slack ≥ 0 where a row holds, and because with the rows priced the sum falls apart into lines and blocks.
 */
export function bound({ relaxed, rows }: Relaxation): number {
  let total = relaxed.total
  for (const row of rows) total -= row.price * row.sign * row.bound
  return total
}

function reprice(relaxation: Relaxation, row: Row, price: number): void {
  chargeRow(relaxation.worths, row, price - row.price)
  row.price = price
}

export function rerun({ relaxed, worths, problem, tables, restrictions, scratch }: Relaxation): void {
  relax(relaxed, worths, problem, tables, restrictions)
  assignRelaxed(scratch, relaxed, problem, tables)
}

/** No row needs a price above this: there every choice that helps it beats every choice that does not. */
function highestPrice(row: Row, tables: Tables): number {
  if (row.counts !== 'quantity') return 1
  let most = 1
  for (let line = 0; line < row.touches.length; line++) {
    if (at(row.touches, line) === 1) most = Math.max(most, (2 * at(tables.base, line)) / at(tables.qty, line))
  }
  return most
}

const MAX_CUTS = 16

/** The bound as a function of one price, at one point: its value and slope there. */
type Cut = { readonly price: number; readonly value: number; readonly slope: number }

function cutAt(relaxation: Relaxation, row: Row, price: number, visit: () => unknown): Cut {
  reprice(relaxation, row, price)
  rerun(relaxation)
  visit()
  return { price, value: bound(relaxation), slope: slackOf(row, relaxation.tables, relaxation.scratch) }
}

/**
 * Sets one row's price to where the bound is least, the others' left alone. The bound is convex and piecewise linear in the price
 * with the row's slack as its slope, so two cuts of opposite slope close in on the least point. `visit` sees each assignment met.
 */
export function priceRow(relaxation: Relaxation, row: Row, visit: () => unknown): void {
  const start = cutAt(relaxation, row, row.price, visit)
  if (start.slope === 0 || (start.slope > 0 && start.price === 0)) return
  const [first, last] =
    start.slope < 0
      ? [start, cutAt(relaxation, row, highestPrice(row, relaxation.tables), visit)]
      : [cutAt(relaxation, row, 0, visit), start]
  if (first.slope >= 0 || last.slope <= 0) return
  let [low, high] = [first, last]
  for (let cuts = 0; cuts < MAX_CUTS; cuts++) {
    const price = (high.value - low.value + low.slope * low.price - high.slope * high.price) / (low.slope - high.slope)
    if (!(price > low.price && price < high.price)) break
    const expected = low.value + low.slope * (price - low.price)
    const cut = cutAt(relaxation, row, price, visit)
    if (cut.value <= expected + 1e-6) return
    if (cut.slope < 0) low = cut
    else high = cut
  }
  const better = low.value < high.value ? low : high
  reprice(relaxation, row, better.price)
  rerun(relaxation)
}

/**
 * Prices the rows one after another, the one farthest from its bound first, until no price lowers the bound further or `enough`
 * says so. A row comes again only after another one moved.
 */
export function priceRows(relaxation: Relaxation, visit: () => unknown, enough: (boundFen: number) => boolean): void {
  rerun(relaxation)
  visit()
  const settled = new Set<Row>()
  for (let round = 0; round < ROUNDS * relaxation.rows.length; round++) {
    const before = bound(relaxation)
    if (enough(before)) return
    const row = leastSettled(relaxation, settled)
    if (row === undefined) return
    priceRow(relaxation, row, visit)
    if (bound(relaxation) < before - WORTHWHILE_FEN) settled.clear()
    settled.add(row)
  }
}

const ROUNDS = 4
const WORTHWHILE_FEN = 0.5

function leastSettled({ rows, tables, scratch }: Relaxation, settled: ReadonlySet<Row>): Row | undefined {
  let worst: Row | undefined
  let worstShare = 0
  for (const row of rows) {
    if (settled.has(row)) continue
    const slack = slackOf(row, tables, scratch)
    // Slack under a price says that the price is too high; without a price slack is as it should be.
    const share = (row.price > 0 ? Math.abs(slack) : -slack) / (1 + Math.abs(row.bound))
    if (share <= worstShare) continue
    worst = row
    worstShare = share
  }
  return worst
}
