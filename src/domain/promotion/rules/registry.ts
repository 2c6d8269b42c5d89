import * as v from 'valibot'
import { ownValue, type Schema } from '../../kernel'
import { type Bundle, bundle } from './bundle'
import { type FixedPrice, fixedPrice } from './fixed-price'
import { type Gift, gift } from './gift'
import { type PercentOff, percentOff } from './percent-off'
import type { LineRule, NameOf, OrderRule } from './rule-shapes'
import { type StepPrice, stepPrice } from './step-price'
import { type ThresholdOff, thresholdOff } from './threshold-off'
import { type ThresholdPercent, thresholdPercent } from './threshold-percent'

/** Rules of step 1 that price a line by itself; a new one is a file and a row here. */
const lineRules = { percentOff, fixedPrice, stepPrice }
/** Rules of steps 2 and 3. */
const orderRules = { thresholdOff, thresholdPercent, gift }

export type SingleLineRule = PercentOff | FixedPrice | StepPrice
export type ThresholdRule = ThresholdOff | ThresholdPercent | Gift
/** Everything that a promotion's `rule` may be. Source: docs/rules.md §2. */
export type PromotionRule = SingleLineRule | Bundle | ThresholdRule
export type RuleKind = PromotionRule['kind']

const has = (table: object, kind: string): boolean => Object.hasOwn(table, kind)

export const isSingleLineRule = (rule: PromotionRule): rule is SingleLineRule => has(lineRules, rule.kind)
export const isThresholdRule = (rule: PromotionRule): rule is ThresholdRule => has(orderRules, rule.kind)

/** The behaviour of a line rule. The table is keyed by the rule's own kind, so the pair always fits. */
export const lineRuleOf = (rule: SingleLineRule): LineRule<SingleLineRule> => lineRules[rule.kind]
export const orderRuleOf = (rule: ThresholdRule): OrderRule<ThresholdRule> => orderRules[rule.kind]

/** Levels at which a rule may stand. */
export const levelsOf = (rule: PromotionRule): readonly ('line' | 'order' | 'coupon')[] =>
  isThresholdRule(rule) ? orderRuleOf(rule).levels : ['line']

/** A rule in plain words, e.g. `满 ¥300 减 ¥50`; SKUs by `nameOf`, else as they are. */
export function describeRule(rule: PromotionRule, nameOf: NameOf = sku => sku): string {
  if (rule.kind === 'bundle') return bundle.describe(rule, nameOf)
  return isThresholdRule(rule) ? orderRuleOf(rule).describe(rule, nameOf) : lineRuleOf(rule).describe(rule, nameOf)
}

const schemas: Readonly<Record<RuleKind, Schema<PromotionRule>>> = {
  percentOff: percentOff.schema,
  fixedPrice: fixedPrice.schema,
  stepPrice: stepPrice.schema,
  bundle: bundle.schema,
  thresholdOff: thresholdOff.schema,
  thresholdPercent: thresholdPercent.schema,
  gift: gift.schema,
}
const RULE_KINDS = Object.keys(schemas) as RuleKind[]

const unknownKind: Schema<PromotionRule> = v.pipe(v.looseObject({ kind: v.picklist(RULE_KINDS) }), v.never())

/** Any rule, by its `kind`. */
export const promotionRuleSchema: Schema<PromotionRule> = v.lazy(input => {
  const kind =
    typeof input === 'object' && input !== null ? ownValue(input as Record<string, unknown>, 'kind') : undefined
  return typeof kind === 'string' && has(schemas, kind) ? schemas[kind as RuleKind] : unknownKind
})
