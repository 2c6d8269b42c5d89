import { compareIds } from '../../kernel'
import type { OpenLine } from './open-lines'
import type { Problem } from './problem'
import { namesOf } from './search'
import type { Search } from './search-state'
import { at, type Tables } from './tables'

/**
 * What of the best deal's names a walk may still beat, when only a tie is left to win. It holds for deals with the same order-level
 * offers and coupon as the best one; lines are taken in line order, so that the choices before the next open line are settled.
 */
export type TieGuard = {
  /** Line-level ids of the best deal. */
  readonly ids: ReadonlySet<string>
  readonly choices: readonly (string | undefined)[]
  /** How often each id is sure to be booked on the path walked so far. */
  readonly booked: Map<string, number>
}

/** Undefined where the best deal has other order-level offers than the plan, so that nothing is known of its names. */
export function tieGuard(search: Search, otherIds: readonly string[]): TieGuard | undefined {
  if (search.best === undefined) return undefined
  const names = namesOf(search, search.best)
  const ofLines = new Set(names.choices.filter(id => id !== undefined))
  const others = names.ids.filter(id => !ofLines.has(id))
  if (others.length !== otherIds.length || others.some(id => !otherIds.includes(id))) return undefined
  return { ids: ofLines, choices: names.choices, booked: new Map() }
}

/** The ids that a pick may be booked under; none for "none". */
export function idsOfPick(problem: Problem, tables: Tables, line: number, pick: number): readonly string[] {
  if (pick < 0) return [problem.bundles[-1 - pick]?.id ?? '']
  return problem.choices[line]?.[pick - at(tables.start, line)]?.ids ?? []
}

export function book({ booked }: TieGuard, ids: readonly string[], change: 1 | -1): void {
  const [id] = ids
  // Where several offers are worth the same, none of them is sure to be booked.
  if (id === undefined || ids.length > 1) return
  const times = (booked.get(id) ?? 0) + change
  if (times === 0) booked.delete(id)
  else booked.set(id, times)
}

/**
 * Whether no deal below this point can win the tie. With `extra` ids booked that the best deal lacks and `missing` ids of it not booked
 * yet, a deal has at least `best − missing + extra` offers; where all of the best deal's ids are booked and no other, it has more
 * offers, or the same ones and then loses by the first line that differs, if that line is settled and later in order.
 */
export function cannotWinTie(
  guard: TieGuard,
  problem: Problem,
  tables: Tables,
  pick: Int32Array,
  settledLines: number,
): boolean {
  let extra = 0
  for (const id of guard.booked.keys()) if (!guard.ids.has(id)) extra += 1
  const missing = guard.ids.size - (guard.booked.size - extra)
  if (extra > missing) return true
  if (missing > 0) return false
  for (let line = 0; line < settledLines; line++) {
    const ids = idsOfPick(problem, tables, line, at(pick, line))
    const mine = ids.find(id => guard.ids.has(id))
    const theirs = guard.choices[line]
    if (mine === theirs) {
      if (mine === undefined && ids.length > 0) return true
      continue
    }
    return mine === undefined || (theirs !== undefined && compareIds(mine, theirs) > 0)
  }
  return false
}

/** Options as the tie prefers them: by their smallest id, "none" last. */
export const inNameOrder = (problem: Problem, tables: Tables, { line, options }: OpenLine): OpenLine => ({
  line,
  options: [...options].sort((left, right) => {
    const [mine] = idsOfPick(problem, tables, line, left.choice)
    const [theirs] = idsOfPick(problem, tables, line, right.choice)
    if (mine === undefined || theirs === undefined) return mine === theirs ? 0 : mine === undefined ? 1 : -1
    return compareIds(mine, theirs)
  }),
})
