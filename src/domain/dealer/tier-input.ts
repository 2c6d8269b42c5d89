import * as v from 'valibot'
import { countSchema, idSchema, instantSchema, type Refusal, refusal, rule } from '../kernel'
import { signedFenSchema, sumWithinLimit } from '../money'
import { decideTier, type TierDecision } from './decide-tier'
import { tierPolicySchema } from './tier-policy'

const purchaseSchema = v.pipe(
  v.strictObject({ at: instantSchema, fen: signedFenSchema, orderAt: v.optional(instantSchema) }),
  rule(({ fen, orderAt }) => {
    if (fen < 0 && orderAt === undefined) return refusal('退货要写明原订单的时间', 'orderAt')
    return fen >= 0 && orderAt !== undefined ? refusal('只有退货才写原订单的时间', 'orderAt') : undefined
  }),
)

/** The what-if question of `decideTier`. Unknown tiers are refused at the dealer's field. docs/rules.md §5. */
export const tierInputSchema = v.pipe(
  v.strictObject({
    kind: v.literal('tier'),
    policy: tierPolicySchema,
    dealer: v.strictObject({
      id: idSchema,
      tier: idSchema,
      tierSince: instantSchema,
      joinedAt: instantSchema,
      promotedFrom: v.optional(idSchema),
      warnedAt: v.optional(instantSchema),
    }),
    purchases: v.pipe(
      v.array(purchaseSchema),
      sumWithinLimit(({ fen }) => Math.abs(fen), 'fen'),
    ),
    facts: v.strictObject({ coursesPassed: countSchema, openViolations: countSchema }),
    now: instantSchema,
  }),
  rule(({ policy, dealer }): Refusal | undefined => {
    const codes = policy.tiers.map(tier => tier.code)
    if (!codes.includes(dealer.tier)) return refusal('没有这个等级', 'dealer', 'tier')
    if (dealer.promotedFrom === undefined || codes.includes(dealer.promotedFrom)) return undefined
    return refusal('没有这个等级', 'dealer', 'promotedFrom')
  }),
)
export type TierInput = v.InferOutput<typeof tierInputSchema>

/** `decideTier` on a what-if question. */
export function answerTier({ policy, dealer, purchases, facts, now }: TierInput): TierDecision {
  const { id: _, joinedAt, ...standing } = dealer
  return decideTier({ policy, standing, facts: { joinedAt, purchases, ...facts }, now })
}
