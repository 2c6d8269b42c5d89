import type { Problem } from './problem'
import { at, type Tables } from './tables'

/**
 * One way of making every line-level choice. `pick[l]` is a flat choice index, or `−1 − b` where bundle `b` takes the line.
 * `net` and `units` are what the line brings to steps 2 and 3: 0 where its choice does not count.
 */
export type Assignment = {
  readonly pick: Int32Array
  readonly off: Float64Array
  readonly net: Float64Array
  readonly units: Float64Array
}

export const emptyAssignment = (lines: number): Assignment => ({
  pick: new Int32Array(lines),
  off: new Float64Array(lines),
  net: new Float64Array(lines),
  units: new Float64Array(lines),
})

export function takeChoice(into: Assignment, tables: Tables, line: number, choice: number): void {
  const off = at(tables.off, choice)
  const counts = at(tables.counts, choice) === 1
  into.pick[line] = choice
  into.off[line] = off
  into.net[line] = counts ? at(tables.base, line) - off : 0
  into.units[line] = counts ? at(tables.qty, line) : 0
}

export function takeBundle(into: Assignment, problem: Problem, tables: Tables, index: number): void {
  const bundle = problem.bundles[index]
  if (bundle === undefined) return
  for (const [part, line] of bundle.lines.entries()) {
    const off = bundle.offs[part] ?? 0
    into.pick[line] = -1 - index
    into.off[line] = off
    into.net[line] = bundle.counts ? at(tables.base, line) - off : 0
    into.units[line] = bundle.counts ? at(tables.qty, line) : 0
  }
}

export function sumOver(values: Float64Array, lines: readonly number[]): number {
  let sum = 0
  for (const line of lines) sum += at(values, line)
  return sum
}
