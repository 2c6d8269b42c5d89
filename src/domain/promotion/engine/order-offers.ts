import { compareIds } from '../../kernel'
import { budgetLeft } from '../eligibility'
import type { Promotion } from '../promotion'
import type { QuoteInput } from '../quote-types'
import { isThresholdRule, orderRuleOf } from '../rules/registry'
import type { Offer } from './problem'
import { type LineIndex, linesInScope } from './scope-lines'

/** Order-level promotions or coupons with lines in scope, in booking order: priority high first, then id. docs/rules.md §2. */
export function thresholdOffers(
  promotions: readonly Promotion[],
  input: QuoteInput,
  index: LineIndex,
  priceOf: (sku: string) => number,
): Offer[] {
  const sorted = [...promotions].sort(
    (left, right) => (right.priority ?? 0) - (left.priority ?? 0) || compareIds(left.id, right.id),
  )
  const offers: Offer[] = []
  for (const promotion of sorted) {
    const offer = offerOf(promotion, offers.length, input, index, priceOf)
    if (offer !== undefined && offer.lines.length > 0) offers.push(offer)
  }
  return offers
}

/** One promotion as the search sees it; undefined where its rule knows no threshold. */
function offerOf(
  promotion: Promotion,
  rank: number,
  input: QuoteInput,
  index: LineIndex,
  priceOf: (sku: string) => number,
): Offer | undefined {
  const { id, rule, scope, group, exclusive } = promotion
  if (!isThresholdRule(rule)) return undefined
  const lines = linesInScope(scope, index)
  const inScope = new Uint8Array(index.lines.length)
  const mask = new Int32Array((index.lines.length + 31) >> 5)
  for (const line of lines) {
    inScope[line] = 1
    mask[line >> 5] = (mask[line >> 5] as number) | (1 << (line & 31))
  }
  const definition = orderRuleOf(rule)
  return {
    id,
    rank,
    lines,
    inScope,
    mask,
    basis: rule.basis,
    steps: definition.steps(rule, priceOf),
    repeat: rule.kind !== 'thresholdPercent' && rule.repeat === true,
    gives: definition.gives,
    group,
    exclusive: exclusive === true,
    leftFen: budgetLeft(promotion, input),
  }
}
