import { compareIds, ownValue } from '../../kernel'
import { budgetLeft } from '../eligibility'
import type { Promotion } from '../promotion'
import type { QuoteInput } from '../quote-types'
import { bundle } from '../rules/bundle'
import { isSingleLineRule, lineRuleOf } from '../rules/registry'
import type { BundleChoice, CartLine, Choice, LineBudget } from './problem'
import { type LineIndex, linesInScope } from './scope-lines'

export const SPECIAL = 'special:'
const NONE: Choice = { ids: [], offFen: 0, counts: true, budget: -1 }

/** Step 1's open choices. */
export type LineLevel = {
  readonly choices: readonly (readonly Choice[])[]
  readonly bundles: readonly BundleChoice[]
  readonly budgets: readonly LineBudget[]
}

/** Everything that each line may take at line level, worth more than nothing and within its budget. Source: docs/rules.md §2, step 1. */
export function lineLevel(input: QuoteInput, promotions: readonly Promotion[], index: LineIndex): LineLevel {
  const found: Choice[][] = index.lines.map(() => [])
  const bundles: BundleChoice[] = []
  const budgets: LineBudget[] = []
  addSpecials(found, input, index)
  for (const promotion of promotions) {
    if (promotion.rule.kind === 'bundle') addBundle(bundles, promotion, input, index)
    else addOffer(found, budgets, promotion, input, index)
  }
  return { choices: found.map(withNone), bundles, budgets }
}

function addSpecials(found: Choice[][], input: QuoteInput, index: LineIndex): void {
  for (const { id, sku, unitFen, remainingQty } of input.specialPrices) {
    const at = index.bySku.get(sku)
    const line = at === undefined ? undefined : index.lines[at]
    if (at === undefined || line === undefined || input.declined?.includes(SPECIAL + id)) continue
    const offFen = Math.min((line.unitFen - unitFen) * Math.min(line.qty, remainingQty), line.roomFen)
    if (offFen > 0) found[at]?.push({ ids: [SPECIAL + id], offFen, counts: true, budget: -1 })
  }
}

/** Fen off a line under a single-line promotion, cut to the line's room. */
export function singleLineOff(promotion: Promotion, line: CartLine, input: QuoteInput): number {
  if (!isSingleLineRule(promotion.rule)) return 0
  const bought = ownValue(ownValue(input.usage, promotion.id)?.qtyByDealer, line.sku) ?? 0
  return Math.min(lineRuleOf(promotion.rule).offFen(promotion.rule, line, bought), line.roomFen)
}

function addOffer(
  found: Choice[][],
  budgets: LineBudget[],
  promotion: Promotion,
  input: QuoteInput,
  index: LineIndex,
): void {
  const leftFen = budgetLeft(promotion, input)
  const offs: { line: number; offFen: number }[] = []
  let total = 0
  for (const line of linesInScope(promotion.scope, index)) {
    const offFen = singleLineOff(promotion, index.lines[line] as CartLine, input)
    if (offFen <= 0 || offFen > leftFen) continue
    offs.push({ line, offFen })
    total += offFen
  }
  // A budget that pays for every line at once binds nothing.
  const budget = total > leftFen ? budgets.push({ id: promotion.id, leftFen }) - 1 : -1
  for (const { line, offFen } of offs) {
    found[line]?.push({ ids: [promotion.id], offFen, counts: promotion.combinable !== false, budget })
  }
}

function addBundle(bundles: BundleChoice[], promotion: Promotion, input: QuoteInput, index: LineIndex): void {
  const { rule } = promotion
  if (rule.kind !== 'bundle') return
  const lines = rule.parts.map(part => index.bySku.get(part.sku) ?? -1)
  if (lines.includes(-1)) return
  const parts = lines.map(line => index.lines[line] as CartLine)
  const offs = bundle.offFen(rule, parts)
  const offFen = offs.reduce<number>((sum, off) => sum + off, 0)
  if (offFen <= 0 || offFen > budgetLeft(promotion, input)) return
  bundles.push({ id: promotion.id, lines, offs, offFen, counts: promotion.combinable !== false })
}

/** "None" first, then the choices by what they take off; those worth the same to the search become one. */
function withNone(found: readonly Choice[]): readonly Choice[] {
  const merged: Choice[] = [NONE]
  for (const choice of [...found].sort((left, right) => right.offFen - left.offFen)) {
    const at = merged.findIndex(other => isSame(other, choice))
    const other = merged[at]
    if (other === undefined) merged.push(choice)
    else merged[at] = { ...other, ids: [...other.ids, ...choice.ids].sort(compareIds) }
  }
  return merged
}

const isSame = (left: Choice, right: Choice): boolean =>
  left.budget < 0 && right.budget < 0 && left.offFen === right.offFen && left.counts === right.counts
