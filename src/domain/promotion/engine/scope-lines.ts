import type { Scope } from '../promotion'
import type { CartLine } from './problem'

/** The cart's lines by what scopes ask for, so that a scope costs its own length, not the cart's. */
export type LineIndex = {
  readonly lines: readonly CartLine[]
  readonly bySku: ReadonlyMap<string, number>
  readonly byCategory: ReadonlyMap<string, readonly number[]>
  readonly byBrand: ReadonlyMap<string, readonly number[]>
  readonly all: readonly number[]
}

export function indexLines(lines: readonly CartLine[]): LineIndex {
  return {
    lines,
    bySku: new Map(lines.map((line, index) => [line.sku, index])),
    byCategory: grouped(lines, line => line.category),
    byBrand: grouped(lines, line => line.brand),
    all: lines.map((_, index) => index),
  }
}

function grouped(lines: readonly CartLine[], keyOf: (line: CartLine) => string): Map<string, number[]> {
  const groups = new Map<string, number[]>()
  for (const [index, line] of lines.entries()) {
    const group = groups.get(keyOf(line))
    if (group === undefined) groups.set(keyOf(line), [index])
    else group.push(index)
  }
  return groups
}

/** Indexes of the lines in scope, rising: OR of what is given, all where nothing is, less `excludeSkus`. docs/rules.md §2. */
export function linesInScope(scope: Scope, index: LineIndex): readonly number[] {
  const { skus, categories, brands, excludeSkus } = scope
  const open = skus === undefined && categories === undefined && brands === undefined
  if (open && excludeSkus === undefined) return index.all
  const counts = new Uint8Array(index.lines.length).fill(open ? 1 : 0)
  for (const sku of skus ?? []) mark(counts, index.bySku.get(sku), 1)
  for (const category of categories ?? []) for (const line of index.byCategory.get(category) ?? []) counts[line] = 1
  for (const brand of brands ?? []) for (const line of index.byBrand.get(brand) ?? []) counts[line] = 1
  for (const sku of excludeSkus ?? []) mark(counts, index.bySku.get(sku), 0)
  return index.all.filter(line => counts[line] === 1)
}

function mark(counts: Uint8Array, line: number | undefined, value: 0 | 1): void {
  if (line !== undefined) counts[line] = value
}
