import { budgetLeft } from '../eligibility'
import type { ChosenDeal } from '../engine/chosen-deal'
import { singleLineOff } from '../engine/line-choices'
import type { PosedCart } from '../engine/pose-problem'
import type { CartLine } from '../engine/problem'
import { linesInScope } from '../engine/scope-lines'
import type { Promotion } from '../promotion'
import type { NotApplied } from '../quote-types'
import { bundle } from '../rules/bundle'
import { isSingleLineRule, lineRuleOf } from '../rules/registry'
import { loses } from './loses'

/** Why a line-level promotion that the dealer may have is not in the deal. Excluded by the choices that its lines took instead. */
export function whyLineOfferLost(promotion: Promotion, posed: PosedCart, deal: ChosenDeal): NotApplied {
  const because = (reason: NotApplied['reason']): NotApplied => ({ promotionId: promotion.id, reason })
  const { rule } = promotion
  const found = rule.kind === 'bundle' ? bundleLines(promotion, posed) : linesInScope(promotion.scope, posed.index)
  if (found === undefined || found.length === 0) return because('scope')
  const lines = found.map(index => posed.index.lines[index] as CartLine)
  if (!isReached(promotion, lines)) return because('threshold')
  const offs =
    rule.kind === 'bundle'
      ? [bundle.offFen(rule, lines).reduce<number>((sum, off) => sum + off, 0)]
      : lines.map(line => singleLineOff(promotion, line, posed.input))
  const worthwhile = offs.filter(off => off > 0)
  if (worthwhile.length === 0) return because('no_effect')
  if (worthwhile.every(off => off > budgetLeft(promotion, posed.input))) return because('budget')
  return loses(
    promotion.id,
    found.map(index => deal.lines[index]?.lineChoice).filter(id => id !== undefined),
  )
}

function bundleLines({ rule }: Promotion, { index }: PosedCart): readonly number[] | undefined {
  if (rule.kind !== 'bundle') return undefined
  const lines = rule.parts.map(part => index.bySku.get(part.sku)).filter(line => line !== undefined)
  return lines.length === rule.parts.length ? lines : undefined
}

function isReached({ rule }: Promotion, lines: readonly CartLine[]): boolean {
  if (rule.kind === 'bundle') return bundle.sets(rule, lines) > 0
  return isSingleLineRule(rule) && lines.some(line => lineRuleOf(rule).reached(rule, line))
}
