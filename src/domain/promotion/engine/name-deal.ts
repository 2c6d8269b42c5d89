import { compareIds } from '../../kernel'
import type { Problem } from './problem'
import { at, type Tables } from './tables'

/** A deal by the names of what applies: `ids` sorted, `choices` per line in line order, undefined = none. */
export type DealNames = { readonly ids: readonly string[]; readonly choices: readonly (string | undefined)[] }

/**
 * Names the line-level choices of an assignment where several offers are worth the same: fewest offers in all, then the smallest
 * sorted ids, then the smallest choices in line order. `otherIds`: the applied order-level and coupon ids.
 * Source: docs/rules.md §2, ties.
 */
export function nameDeal(problem: Problem, tables: Tables, pick: Int32Array, otherIds: readonly string[]): DealNames {
  const offered = problem.lines.map((_, line) => idsAt(problem, tables, line, at(pick, line)))
  const used = new Set(otherIds)
  for (const [id] of offered.filter(ids => ids.length === 1)) if (id !== undefined) used.add(id)
  const open = distinct(offered.filter(ids => ids.length > 1 && !ids.some(id => used.has(id))))
  for (const id of smallestCover(open)) used.add(id)
  return { ids: [...used].sort(compareIds), choices: offered.map(ids => ids.find(id => used.has(id))) }
}

function idsAt(problem: Problem, tables: Tables, line: number, pick: number): readonly string[] {
  if (pick < 0) return [problem.bundles[-1 - pick]?.id ?? '']
  return problem.choices[line]?.[pick - at(tables.start, line)]?.ids ?? []
}

const distinct = (sets: readonly (readonly string[])[]): (readonly string[])[] => [
  ...new Map(sets.map(ids => [JSON.stringify(ids), ids])).values(),
]

/**
 * The smallest set of ids that meets every list, of those the first in order. Each of its ids is the only one to meet some list
 * (else a smaller set would do), so every id named is really booked.
 */
function smallestCover(lists: readonly (readonly string[])[]): readonly string[] {
  for (let size = 0; size <= lists.length; size++) {
    const found = covers(lists, size).sort(compareLists)[0]
    if (found !== undefined) return found
  }
  return []
}

/** Every cover of at most `size` ids, each sorted. */
function covers(lists: readonly (readonly string[])[], size: number): (readonly string[])[] {
  const [first] = lists
  if (first === undefined) return [[]]
  if (size === 0) return []
  return first.flatMap(id =>
    covers(
      lists.filter(ids => !ids.includes(id)),
      size - 1,
    ).map(rest => [...rest, id].sort(compareIds)),
  )
}

/** Lists of the same length, element by element. */
function compareLists(left: readonly string[], right: readonly string[]): number {
  for (const [index, id] of left.entries()) {
    const order = compareIds(id, right[index] ?? '')
    if (order !== 0) return order
  }
  return 0
}

/** Negative where `left` wins the tie: fewer offers, smaller ids, smaller choices with "none" last. */
export function compareNames(left: DealNames, right: DealNames): number {
  return (
    left.ids.length - right.ids.length ||
    compareLists(left.ids, right.ids) ||
    compareChoices(left.choices, right.choices)
  )
}

function compareChoices(left: DealNames['choices'], right: DealNames['choices']): number {
  for (const [line, mine] of left.entries()) {
    const theirs = right[line]
    if (mine === theirs) continue
    if (mine === undefined) return 1
    return theirs === undefined ? -1 : compareIds(mine, theirs)
  }
  return 0
}
