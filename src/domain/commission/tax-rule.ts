import * as v from 'valibot'
import { localDateSchema, type Refusal, refusal, rule } from '../kernel'
import { bps, bpsSchema, fen, fenSchema } from '../money'

const bandSchema = v.strictObject({ upToFen: v.optional(fenSchema), bps: bpsSchema, quickFen: fenSchema })
type Band = v.InferOutput<typeof bandSchema>

/** A dated table for individuals' withholding. Bands rise; the last, and only it, has no upper end. docs/rules.md §4. */
export const taxRuleSchema = v.strictObject({
  from: localDateSchema,
  freeUpToFen: fenSchema,
  flatUpToFen: fenSchema,
  flatDeductFen: fenSchema,
  percentDeductBps: bpsSchema,
  bands: v.pipe(v.array(bandSchema), v.nonEmpty('至少要有一档'), rule(checkBands)),
})
export type TaxRule = v.InferOutput<typeof taxRuleSchema>

function checkBands(bands: Band[]): Refusal | undefined {
  for (const [index, { upToFen }] of bands.entries()) {
    const last = index === bands.length - 1
    if (last && upToFen !== undefined) return refusal('最后一档不设上限', index, 'upToFen')
    if (!last && upToFen === undefined) return refusal('缺少必填内容', index, 'upToFen')
    if (!last && index > 0 && (upToFen ?? 0) <= (bands[index - 1]?.upToFen ?? 0)) {
      return refusal('必须逐级递增', index, 'upToFen')
    }
  }
  return undefined
}

/** Default: prepayment on income from labour services, in force since 2019. */
export const LABOUR_INCOME_PREPAYMENT: TaxRule = {
  from: '2019-01-01',
  freeUpToFen: fen(80_000),
  flatUpToFen: fen(400_000),
  flatDeductFen: fen(80_000),
  percentDeductBps: bps(2000),
  bands: [
    { upToFen: fen(2_000_000), bps: bps(2000), quickFen: fen(0) },
    { upToFen: fen(5_000_000), bps: bps(3000), quickFen: fen(200_000) },
    { bps: bps(4000), quickFen: fen(700_000) },
  ],
}
