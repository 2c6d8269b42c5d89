import * as v from 'valibot'
import { integerBetween } from '../../kernel'
import { type Fen, fenSchema, formatFenShort } from '../../money'
import type { LineRule } from './rule-shapes'

/** 限时特价: down to `unitFen`, for at most `limitPerDealer` units of each SKU, those bought before included. */
export type FixedPrice = {
  readonly kind: 'fixedPrice'
  readonly unitFen: Fen
  readonly limitPerDealer?: number | undefined
}

export const fixedPrice: LineRule<FixedPrice> = {
  schema: v.strictObject({
    kind: v.literal('fixedPrice'),
    unitFen: fenSchema,
    limitPerDealer: v.optional(integerBetween(1, Number.MAX_SAFE_INTEGER)),
  }),
  reached: () => true,
  offFen: (rule, line, boughtQty) => {
    const left = rule.limitPerDealer === undefined ? line.qty : Math.max(0, rule.limitPerDealer - boughtQty)
    return (line.unitFen - rule.unitFen) * Math.min(line.qty, left)
  },
  describe: ({ unitFen, limitPerDealer }) =>
    `限时特价 ${formatFenShort(unitFen)}${limitPerDealer === undefined ? '' : `，每款限购 ${limitPerDealer} 件`}`,
}
