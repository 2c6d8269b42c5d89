import * as v from 'valibot'
import { idSchema, noDuplicates, qtySchema, type Refusal, refusal, rule } from '../kernel'
import { fenSchema, sumWithinLimit } from '../money'
import { type PaidLine, type Refund, type Return, refundReturns } from './refund-order'
import { ReturnTally } from './returned-units'

const returnedUnitsSchema = v.strictObject({ sku: idSchema, qty: qtySchema })

/** Returns of one order: ids unique, and no SKU twice in one return. May be empty. */
export const returnsSchema = v.pipe(
  v.array(
    v.strictObject({
      id: idSchema,
      lines: v.pipe(
        v.array(returnedUnitsSchema),
        v.nonEmpty('至少要有一行'),
        noDuplicates<{ sku: string; qty: number }>(line => line.sku, 'sku'),
      ),
    }),
  ),
  noDuplicates<{ id: string; lines: { sku: string; qty: number }[] }>(({ id }) => id, 'id'),
)

/** The first unit that was never bought, or is more than what is left of its line. */
export function excessReturn(lines: readonly { sku: string; qty: number }[], returns: readonly Return[]) {
  const bought = new Map(lines.map(line => [line.sku, line.qty]))
  const tally = new ReturnTally()
  for (const [at, { lines: units }] of returns.entries()) {
    for (const [row, unit] of units.entries()) {
      const qty = bought.get(unit.sku)
      if (qty === undefined) return refusal('订单里没有这个商品', 'refunds', at, 'lines', row, 'sku')
      tally.add(unit)
      if (tally.before(unit.sku) > qty) return refusal('退货数量超过购买数量', 'refunds', at, 'lines', row, 'qty')
    }
  }
  return undefined
}

const paidLineSchema = v.strictObject({ sku: idSchema, qty: qtySchema, payFen: fenSchema })

/** The what-if question of `refundReturns`. docs/rules.md §3. */
export const refundInputSchema = v.pipe(
  v.strictObject({
    kind: v.literal('refund'),
    lines: v.pipe(
      v.array(paidLineSchema),
      v.nonEmpty('至少要有一行'),
      noDuplicates<PaidLine>(line => line.sku, 'sku'),
      sumWithinLimit<PaidLine>(line => line.payFen, 'payFen'),
    ),
    refunds: returnsSchema,
  }),
  rule(({ lines, refunds }): Refusal | undefined => excessReturn(lines, refunds)),
)
export type RefundInput = v.InferOutput<typeof refundInputSchema>

/** `refundReturns` on a what-if question. */
export const answerRefund = ({ lines, refunds }: RefundInput): Refund[] => refundReturns(lines, refunds)
