import type { Relaxation } from './multipliers'
import { choiceWorth } from './relaxation'
import { coefficient, type Row } from './rows'
import { at, type Tables } from './tables'

/** One thing that a line may do, with what it falls short of the line's best under the present prices. */
export type Option = { readonly choice: number; readonly regret: number }
export type OpenLine = { readonly line: number; readonly options: readonly Option[] }

/** Bounds of each row over the lines still open from depth `d`: `least[row][d]`, `most[row][d]`. */
export type Reaches = { readonly least: readonly Float64Array[]; readonly most: readonly Float64Array[] }

/**
 * A line's choices by regret, those with more than `allowed` left out. `roundingFen`, where given: lines may be settled apart. A line
 * that no row touches can be changed to its best choice in any deal of the plan: every row still holds and the deal gains the
 * regret, less at most what flooring takes. Where the regret is larger than that, only the best choice can be optimal.
 */
export function optionsOf(
  { relaxed, worths, tables, rows, restrictions }: Relaxation,
  line: number,
  allowed: number,
  roundingFen: number | undefined,
): Option[] {
  const isApart = roundingFen !== undefined && roundingFen < allowed && rows.every(row => at(row.touches, line) === 0)
  const most = isApart ? roundingFen : allowed
  const options: Option[] = []
  for (let choice = at(tables.start, line); choice < at(tables.start, line + 1); choice++) {
    if (at(restrictions.choices, choice) === 0) continue
    const regret = at(relaxed.most, line) - choiceWorth(worths, tables, line, choice)
    if (regret <= most) options.push({ choice, regret })
  }
  return options.length > 1 ? options.sort((left, right) => left.regret - right.regret) : options
}

/** How far a line's options lie apart in what they bring to thresholds: the widest are tried first. */
export function spread({ line, options }: OpenLine, tables: Tables): number {
  let least = Number.POSITIVE_INFINITY
  let most = 0
  for (const { choice } of options) {
    const counted = at(tables.counts, choice) === 1 ? at(tables.base, line) - at(tables.off, choice) : 0
    least = Math.min(least, counted)
    most = Math.max(most, counted)
  }
  return most - least
}

export function reachesOf(open: readonly OpenLine[], rows: readonly Row[], tables: Tables): Reaches {
  const least = rows.map(() => new Float64Array(open.length + 1))
  const most = rows.map(() => new Float64Array(open.length + 1))
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] as Row
    const [low, high] = [least[index] as Float64Array, most[index] as Float64Array]
    for (let depth = open.length - 1; depth >= 0; depth--) {
      const { line, options } = open[depth] as OpenLine
      let lowest = Number.POSITIVE_INFINITY
      let highest = Number.NEGATIVE_INFINITY
      for (const option of options) {
        const value = coefficient(row, tables, line, option.choice)
        lowest = Math.min(lowest, value)
        highest = Math.max(highest, value)
      }
      low[depth] = at(low, depth + 1) + lowest
      high[depth] = at(high, depth + 1) + highest
    }
  }
  return { least, most }
}

/**
 * `Σ price · least slack` over what the open lines can still do, infinite where some row can no longer hold: with the rows priced,
 * a deal is worth its bound less its regrets less the price of every slack that it leaves.
 */
export function leastSlackCost(rows: readonly Row[], reaches: Reaches, depth: number, sums: Float64Array): number {
  let cost = 0
  for (let index = 0; index < rows.length; index++) {
    const { sign, bound, price } = rows[index] as Row
    const low = at(sums, index) + at(reaches.least[index] as Float64Array, depth) - bound
    const high = at(sums, index) + at(reaches.most[index] as Float64Array, depth) - bound
    if ((sign === 1 ? high : -low) < 0) return Number.POSITIVE_INFINITY
    const slack = sign === 1 ? low : -high
    if (slack > 0) cost += price * slack
  }
  return cost
}
