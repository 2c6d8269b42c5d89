import * as v from 'valibot'
import { checkWording, tierPolicySchema } from '../../src/domain/dealer'
import { rule } from '../../src/domain/kernel'
import { refuseDomainParts } from './domain-parts'

const text = (max: number) =>
  v.pipe(v.string(), v.trim(), v.minLength(1, '不能为空'), v.maxLength(max, `最多 ${max} 个字`))
const whole = (min: number, max: number) => v.pipe(v.number(), v.safeInteger(), v.minValue(min), v.maxValue(max))
const fen = whole(0, 1e13)
/** Checked by the domain's own schema, in `refuseDomainParts`. */
const domainBody = v.record(v.string(), v.unknown())

const tierCode = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,19}$/, '小写字母开头'))
const tier = v.strictObject({
  code: tierCode,
  name: text(10),
  rank: whole(1, 20),
})

/** Lowest first, each rank above the one before: the order in which price lists and screens show them. */
const tiers = v.pipe(
  v.array(tier),
  v.minLength(2),
  v.maxLength(8),
  v.check(list => list.every(({ rank }, at) => at === 0 || rank > (list[at - 1]?.rank ?? 0)), '等级要从低到高排列'),
  v.check(list => new Set(list.map(({ code }) => code)).size === list.length, '等级代码重复'),
  v.check(list => new Set(list.map(({ name }) => name)).size === list.length, '等级名称重复'),
)

const terms = v.strictObject({
  /** Days between receipt and available commission: the law's complaint window, at least 7 (docs/rules.md §4). */
  freezeDays: whole(7, 90),
  payWindowMinutes: whole(5, 24 * 60),
  autoReceiveDays: whole(1, 30),
  returnDays: whole(0, 90),
  reviewHours: whole(1, 240),
  freight: v.strictObject({ freeAboveFen: fen, feeFen: fen }),
})

const promotion = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,39}$/)),
  title: v.pipe(
    text(30),
    v.check(title => checkWording(title).ok, '文案里有法规不允许的说法'),
  ),
  /** It runs from the day on which the environment is set up. */
  days: whole(1, 366),
  body: domainBody,
})

/** What a new environment starts with. The price list stands beside it, as a file that an operator could have exported. */
const profile = v.strictObject({
  name: text(12),
  fullName: text(40),
  tiers,
  regions: v.pipe(v.array(text(20)), v.minLength(1), v.maxLength(40)),
  inviteUpTo: v.strictObject({ operator: tierCode, manager: tierCode }),
  tierPolicy: tierPolicySchema,
  commissionPlan: domainBody,
  terms,
  promotions: v.array(promotion),
  consent: v.strictObject({ version: whole(1, 9999), text: text(2000) }),
})
export type BrandProfile = v.InferOutput<typeof profile>

export const brandSchema = v.pipe(
  profile,
  rule<BrandProfile>(refuseDomainParts),
  v.check(brand => brand.terms.returnDays <= brand.terms.freezeDays, '退货期不能长于佣金冻结期'),
)
