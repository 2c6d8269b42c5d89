import * as v from 'valibot'
import { integerBetween, refusal, rule } from '../kernel'
import { fenSchema } from './schemas'

/** The what-if question of `allocate`: `total` in fen, integer weights ≥ 0, not all 0 unless `total` is. docs/rules.md §1. */
export const allocateInputSchema = v.pipe(
  v.strictObject({
    kind: v.literal('allocate'),
    total: fenSchema,
    weights: v.array(integerBetween(0, Number.MAX_SAFE_INTEGER)),
  }),
  rule(({ total, weights }) =>
    total > 0 && weights.every(weight => weight === 0) ? refusal('金额大于 0 时权重不能全为 0', 'weights') : undefined,
  ),
)
