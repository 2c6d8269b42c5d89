import * as v from 'valibot'
import {
  clockTimeSchema,
  countSchema,
  idSchema,
  instantSchema,
  integerBetween,
  nonEmptyListOf,
  objectOnly,
  parseMinuteOfDay,
  refusal,
  rule,
  type Schema,
} from '../../kernel'
import { fenSchema } from '../../money'
import { type Audience, type DailyHours, type Limits, PROMOTION_LEVELS, type Promotion, type Scope } from '../promotion'
import { levelsOf, promotionRuleSchema } from '../rules/registry'

const ids = v.optional(nonEmptyListOf(idSchema))

const scopeSchema: Schema<Scope> = objectOnly(
  v.strictObject({ skus: ids, categories: ids, brands: ids, excludeSkus: ids }),
)

const audienceSchema: Schema<Audience> = objectOnly(
  v.strictObject({
    tiers: ids,
    regions: ids,
    teams: ids,
    tags: ids,
    dealerIds: ids,
    firstOrderOnly: v.optional(v.boolean()),
  }),
)

const limitsSchema: Schema<Limits> = objectOnly(
  v.strictObject({
    totalUses: v.optional(countSchema),
    perDealerUses: v.optional(countSchema),
    budgetFen: v.optional(fenSchema),
  }),
)

const dailyFields: Schema<DailyHours> = v.strictObject({ from: clockTimeSchema, to: clockTimeSchema })
const dailySchema = v.pipe(
  dailyFields,
  rule<DailyHours>(({ from, to }) =>
    (parseMinuteOfDay(from) ?? 0) < (parseMinuteOfDay(to) ?? 0) ? undefined : refusal('结束时刻须晚于开始时刻', 'to'),
  ),
)

const MAX_PRIORITY = 1_000_000

const promotionFields: Schema<Promotion> = v.strictObject({
  id: idSchema,
  level: v.picklist(PROMOTION_LEVELS),
  status: idSchema,
  from: instantSchema,
  to: instantSchema,
  weekdays: v.optional(nonEmptyListOf(integerBetween(1, 7))),
  daily: v.optional(dailySchema),
  scope: scopeSchema,
  audience: v.optional(audienceSchema),
  rule: promotionRuleSchema,
  group: v.optional(idSchema),
  exclusive: v.optional(v.boolean()),
  combinable: v.optional(v.boolean()),
  priority: v.optional(integerBetween(-MAX_PRIORITY, MAX_PRIORITY)),
  limits: v.optional(limitsSchema),
})

/** One promotion by itself: its window is not empty and its rule may stand at its level. Source: docs/rules.md §2. */
export const promotionSchema: Schema<Promotion> = v.pipe(
  promotionFields,
  rule<Promotion>(promotion => {
    if (promotion.from >= promotion.to) return refusal('结束时间须晚于开始时间', 'to')
    if (!levelsOf(promotion.rule).includes(promotion.level)) return refusal('这种优惠不能用在这一级', 'rule', 'kind')
    return undefined
  }),
)
