import * as v from 'valibot'
import { idSchema, noDuplicates, ownValue, qtySchema, type Refusal, recordOf, refusal, rule } from '../kernel'
import { fenSchema, MAX_FEN, sumWithinLimit } from '../money'
import { excessReturn, returnsSchema } from '../order'
import { commissionRows, type EarningOrder } from './calculate'
import type { ChainDealer } from './chain'
import type { CommissionRow } from './commission-row'
import type { EarningLine } from './line-candidates'
import { commissionTermsSchema } from './plan'
import { type Reversal, reversalsOf } from './reverse'

const lineSchema = v.strictObject({
  sku: idSchema,
  qty: qtySchema,
  payFen: fenSchema,
  tierUnitFen: recordOf(fenSchema),
})

const dealerSchema = v.strictObject({
  id: idSchema,
  tier: idSchema,
  status: idSchema,
  uplineId: v.optional(idSchema),
  referrerId: v.optional(idSchema),
})

/** The what-if question of `commissionRows` and `reversalsOf`. docs/rules.md §4. */
export const commissionInputSchema = v.pipe(
  v.strictObject({
    kind: v.literal('commission'),
    plan: commissionTermsSchema,
    order: v.strictObject({
      id: idSchema,
      dealerId: idSchema,
      lines: v.pipe(
        v.array(lineSchema),
        v.nonEmpty('至少要有一行'),
        noDuplicates<EarningLine>(line => line.sku, 'sku'),
        sumWithinLimit<EarningLine>(line => line.payFen, 'payFen'),
      ),
    }),
    dealers: v.pipe(
      v.array(dealerSchema),
      noDuplicates<ChainDealer>(dealer => dealer.id, 'id'),
    ),
    refunds: returnsSchema,
  }),
  rule(input => unknownBuyer(input) ?? unknownTier(input) ?? overLargeList(input)),
  rule(({ order, refunds }): Refusal | undefined => excessReturn(order.lines, refunds)),
)
export type CommissionInput = v.InferOutput<typeof commissionInputSchema>

type Checked = { readonly order: EarningOrder; readonly dealers: readonly ChainDealer[] }

const unknownBuyer = ({ order, dealers }: Checked): Refusal | undefined =>
  dealers.some(dealer => dealer.id === order.dealerId) ? undefined : refusal('没有这个经销商', 'order', 'dealerId')

/** Every dealer's tier has a price on every line: a walk may meet any of them. */
function unknownTier({ order, dealers }: Checked): Refusal | undefined {
  const index = dealers.findIndex(({ tier }) =>
    order.lines.some(line => ownValue(line.tierUnitFen, tier) === undefined),
  )
  return index < 0 ? undefined : refusal('订单行里没有这个等级的价格', 'dealers', index, 'tier')
}

/** At list base a row is a part of unit price × quantity, which is an amount like any other. */
function overLargeList({ order, dealers }: Checked): Refusal | undefined {
  const tier = dealers.find(dealer => dealer.id === order.dealerId)?.tier ?? ''
  const index = order.lines.findIndex(line => (ownValue(line.tierUnitFen, tier) ?? 0) * line.qty > MAX_FEN)
  return index < 0 ? undefined : refusal('单价乘数量超出金额上限', 'order', 'lines', index, 'qty')
}

/** `commissionRows` and their reversals on a what-if question. */
export function answerCommission(input: CommissionInput): { entries: CommissionRow[]; reversals: Reversal[] } {
  const { plan, order, dealers, refunds } = input
  const byId = new Map(dealers.map(dealer => [dealer.id, dealer]))
  const entries = commissionRows(plan, order, id => byId.get(id))
  return { entries, reversals: reversalsOf(entries, order.lines, refunds) }
}
