import type { Block, BundleChoice } from './problem'

/** Ways of taking bundles that one block may have before the search calls itself inexact. */
const MAX_PATTERNS = 4096

/**
 * Splits the lines that bundles touch into blocks that no bundle joins, and lists for each every set of bundles without a common
 * line, the empty one first. `complete` is false where a block has more than `MAX_PATTERNS` of them.
 */
export function blocksOf(bundles: readonly BundleChoice[]): {
  readonly blocks: readonly Block[]
  readonly complete: boolean
} {
  const groups: { lines: Set<number>; members: number[] }[] = []
  for (const [index, bundle] of bundles.entries()) {
    const touched = groups.filter(group => bundle.lines.some(line => group.lines.has(line)))
    const joined = { lines: new Set(bundle.lines), members: [index] }
    for (const group of touched) {
      for (const line of group.lines) joined.lines.add(line)
      joined.members.push(...group.members)
      groups.splice(groups.indexOf(group), 1)
    }
    groups.push(joined)
  }
  const blocks = groups.map(({ lines, members }) => ({
    lines: [...lines],
    patterns: patternsOf(
      members.sort((left, right) => left - right),
      bundles,
    ),
  }))
  return { blocks, complete: blocks.every(block => block.patterns.length < MAX_PATTERNS) }
}

function patternsOf(members: readonly number[], bundles: readonly BundleChoice[]): number[][] {
  const patterns: number[][] = [[]]
  for (const member of members) {
    const lines = bundles[member]?.lines ?? []
    const free = patterns.filter(pattern =>
      pattern.every(taken => !bundles[taken]?.lines.some(line => lines.includes(line))),
    )
    for (const pattern of free) {
      if (patterns.length >= MAX_PATTERNS) return patterns
      patterns.push([...pattern, member])
    }
  }
  return patterns
}
