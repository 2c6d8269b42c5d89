import type { OpenLine } from './open-lines'
import type { Row } from './rows'
import { coefficient } from './rows'
import { at, type Tables } from './tables'

/**
 * Which sums the open lines can still draw on a budget, exactly: bit `s` of row `depth` is set where the lines from `depth` on can
 * draw `s` fen in all. It tells at once that a budget can no longer be filled as closely as the best deal demands.
 */
export type BudgetFill = { readonly words: number; readonly bits: Int32Array }

/** Larger tables, or more slack than this, are not worth the making: the search goes without. */
const MAX_WORDS = 400_000
const MAX_SLACK_FEN = 2000

/** `allowedFen`: what a deal may be worth less than the bound; each fen of the budget left over costs the row's price. */
export function budgetFill(
  row: Row,
  open: readonly OpenLine[],
  tables: Tables,
  allowedFen: number,
): BudgetFill | undefined {
  if (row.counts !== 'budget' || row.price <= 0 || allowedFen / row.price > MAX_SLACK_FEN) return undefined
  const words = (row.bound >>> 5) + 1
  if (row.bound > 2 ** 31 || words * (open.length + 1) > MAX_WORDS) return undefined
  const bits = new Int32Array(words * (open.length + 1))
  bits[words * open.length] = 1
  for (let depth = open.length - 1; depth >= 0; depth--) {
    const { line, options } = open[depth] as OpenLine
    const draws = new Set(options.map(option => coefficient(row, tables, line, option.choice)))
    for (const draw of draws) if (draw <= row.bound) addShifted(bits, words, depth, draw)
  }
  return { words, bits }
}

/** Row `depth` |= row `depth + 1` shifted up by `draw` bits; sums above the budget fall off the end. */
function addShifted(bits: Int32Array, words: number, depth: number, draw: number): void {
  const to = depth * words
  const from = to + words
  const whole = draw >>> 5
  const part = draw & 31
  for (let word = words - 1; word >= whole; word--) {
    const low = at(bits, from + word - whole)
    const carried = part === 0 || word === whole ? 0 : at(bits, from + word - whole - 1) >>> (32 - part)
    bits[to + word] = at(bits, to + word) | (low << part) | carried
  }
}

/** Whether the lines from `depth` on can draw some sum in `least…most`. */
export function canDraw({ words, bits }: BudgetFill, depth: number, least: number, most: number): boolean {
  if (most < 0) return false
  const first = Math.max(0, Math.ceil(least))
  if (first > most) return false
  const start = depth * words
  const lastWord = Math.min(words - 1, most >>> 5)
  for (let word = first >>> 5; word <= lastWord; word++) {
    let found = at(bits, start + word)
    if (word === first >>> 5) found &= -1 << (first & 31)
    if (word === most >>> 5 && (most & 31) !== 31) found &= (1 << ((most & 31) + 1)) - 1
    if (found !== 0) return true
  }
  return false
}
