import type { Branch } from './branch'
import { assignRelaxed, choiceWorth, patternGain } from './relaxation'
import { type Restrictions, splitAtBlock, splitAtLine } from './restrictions'
import { assignedCoefficient, coefficient, type Row } from './rows'
import type { Search } from './search-state'
import { at } from './tables'

/** A way of splitting, and how much of the bound hangs on it. */
type Split = { readonly pull: number; readonly halves: () => readonly [Restrictions, Restrictions] }

/**
 * Splits a branch where its prices are least sure: at the line or block that has another choice of little regret that moves the
 * priced rows far. Either half is then priced anew, with a lower bound. Undefined where nothing moves a priced row.
 */
export function splitOf(search: Search, branch: Branch): readonly [Restrictions, Restrictions] | undefined {
  const { relaxation } = branch
  assignRelaxed(relaxation.scratch, relaxation.relaxed, relaxation.problem, relaxation.tables)
  let best: Split | undefined
  for (const split of [...lineSplits(search, branch), ...blockSplits(search, branch)]) {
    if (split.pull > (best?.pull ?? 0)) best = split
  }
  return best?.halves()
}

function lineSplits({ problem, tables }: Search, { relaxation }: Branch): Split[] {
  const { relaxed, worths, rows, restrictions, scratch } = relaxation
  const splits: Split[] = []
  for (let line = 0; line < problem.lines.length; line++) {
    const best = at(relaxed.best, line)
    if (at(scratch.pick, line) !== best) continue
    let most = 0
    let other = best
    for (let choice = at(tables.start, line); choice < at(tables.start, line + 1); choice++) {
      if (choice === best || at(restrictions.choices, choice) === 0) continue
      const regret = at(relaxed.most, line) - choiceWorth(worths, tables, line, choice)
      const pull =
        moved(rows, row => coefficient(row, tables, line, choice) - coefficient(row, tables, line, best)) - regret
      if (pull <= most) continue
      most = pull
      other = choice
    }
    if (other === best) continue
    const group = new Set([other])
    splits.push({ pull: most, halves: () => splitAtLine(restrictions, problem, tables, line, group) })
  }
  return splits
}

function blockSplits({ problem, tables }: Search, { relaxation }: Branch): Split[] {
  const { relaxed, worths, rows, restrictions, scratch } = relaxation
  return problem.blocks.flatMap((block, index) =>
    block.patterns.map((pattern, choice): Split => {
      if (choice === at(relaxed.pattern, index) || at(restrictions.patterns[index] as Uint8Array, choice) === 0) {
        return { pull: 0, halves: () => [restrictions, restrictions] }
      }
      const regret = at(relaxed.gain, index) - patternGain(pattern, relaxed, worths, problem, tables)
      const change = (row: Row) => {
        let sum = 0
        for (const line of block.lines) sum -= assignedCoefficient(row, tables, scratch, line)
        const taken = new Set<number>()
        for (const bundle of pattern) {
          const { lines, offs, counts } = problem.bundles[bundle] as (typeof problem.bundles)[number]
          for (const [part, line] of lines.entries()) {
            taken.add(line)
            if (at(row.touches, line) === 0 || !counts || row.counts === 'budget') continue
            sum += row.counts === 'quantity' ? at(tables.qty, line) : at(tables.base, line) - (offs[part] ?? 0)
          }
        }
        for (const line of block.lines)
          if (!taken.has(line)) sum += coefficient(row, tables, line, at(relaxed.best, line))
        return sum
      }
      return { pull: moved(rows, change) - regret, halves: () => splitAtBlock(restrictions, index, choice) }
    }),
  )
}

/** How far a change moves the priced rows, in fen of the bound. */
function moved(rows: readonly Row[], change: (row: Row) => number): number {
  let sum = 0
  for (const row of rows) if (row.price > 0) sum += row.price * Math.abs(change(row))
  return sum
}
