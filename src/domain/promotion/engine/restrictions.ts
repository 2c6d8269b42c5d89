import type { Problem } from './problem'
import { at, type Tables } from './tables'

/** What a branch of the search still allows: flat choices, and patterns by block. 1 = allowed. */
export type Restrictions = { readonly choices: Uint8Array; readonly patterns: readonly Uint8Array[] }

export const unrestricted = (problem: Problem, tables: Tables): Restrictions => ({
  choices: new Uint8Array(tables.off.length).fill(1),
  patterns: problem.blocks.map(block => new Uint8Array(block.patterns.length).fill(1)),
})

const copyOf = ({ choices, patterns }: Restrictions): Restrictions => ({
  choices: choices.slice(),
  patterns: patterns.map(allowed => allowed.slice()),
})

/**
 * Splits a branch at one line so that every assignment of it falls in exactly one half: in the first the line takes a choice from
 * `group` or is taken by a bundle, in the second it takes another choice. `group` holds some of the line's allowed choices, not
 * all: so every line keeps at least one.
 */
export function splitAtLine(
  restrictions: Restrictions,
  problem: Problem,
  tables: Tables,
  line: number,
  group: ReadonlySet<number>,
): readonly [Restrictions, Restrictions] {
  const inside = copyOf(restrictions)
  const outside = copyOf(restrictions)
  for (let choice = at(tables.start, line); choice < at(tables.start, line + 1); choice++) {
    const half = group.has(choice) ? outside : inside
    half.choices[choice] = 0
  }
  for (const [index, block] of problem.blocks.entries()) {
    for (const [pattern, bundles] of block.patterns.entries()) {
      if (bundles.some(bundle => problem.bundles[bundle]?.lines.includes(line)))
        (outside.patterns[index] as Uint8Array)[pattern] = 0
    }
  }
  return [inside, outside]
}

/** Splits a branch at one block: exactly this pattern, or any other. */
export function splitAtBlock(
  restrictions: Restrictions,
  block: number,
  pattern: number,
): readonly [Restrictions, Restrictions] {
  const inside = copyOf(restrictions)
  const outside = copyOf(restrictions)
  const allowed = inside.patterns[block] as Uint8Array
  allowed.fill(0)
  allowed[pattern] = 1
  ;(outside.patterns[block] as Uint8Array)[pattern] = 0
  return [inside, outside]
}

/** False where some block has no pattern left. */
export const isPossible = (restrictions: Restrictions): boolean =>
  restrictions.patterns.every(allowed => allowed.includes(1))
