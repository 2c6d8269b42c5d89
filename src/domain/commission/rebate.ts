import * as v from 'valibot'
import { exhausted, strictlyRising } from '../kernel'
import {
  type BasisPoints,
  BPS_ONE,
  bpsSchema,
  divideProduct,
  type Fen,
  fen,
  fenSchema,
  mulBps,
  signedFenSchema,
  ZERO_FEN,
} from '../money'

type RebateStep = { readonly atFen: Fen; readonly bps: BasisPoints }

/** 返利: `slab` pays the whole at the rate reached, `marginal` each band its own rate. Steps strictly rise. docs/rules.md §4. */
export const rebateRuleSchema = v.strictObject({
  mode: v.picklist(['slab', 'marginal']),
  steps: v.pipe(
    v.array(v.strictObject({ atFen: fenSchema, bps: bpsSchema })),
    v.nonEmpty('至少要有一级'),
    strictlyRising<RebateStep>(step => step.atFen, 'atFen'),
  ),
})
export type RebateRule = v.InferOutput<typeof rebateRuleSchema>

export const rebateInputSchema = v.strictObject({
  kind: v.literal('rebate'),
  rule: rebateRuleSchema,
  netFen: signedFenSchema,
})
export type RebateInput = v.InferOutput<typeof rebateInputSchema>

/** The rebate on a period's net own purchases, in fen; a net ≤ 0 earns 0. Source: docs/rules.md §4. */
export function rebateFen({ mode, steps }: RebateRule, netFen: Fen): Fen {
  if (netFen <= 0) return ZERO_FEN
  switch (mode) {
    case 'slab': {
      const reached = steps.filter(step => netFen >= step.atFen).pop()
      return reached ? mulBps(netFen, reached.bps) : ZERO_FEN
    }
    case 'marginal':
      return marginal(steps, netFen)
    default:
      return exhausted(mode)
  }
}

/** Whole fen and ten-thousandths are summed apart, so that the floor falls once, at the end. */
function marginal(steps: readonly RebateStep[], netFen: Fen): Fen {
  let whole = 0
  let parts = 0
  for (const [index, { atFen, bps }] of steps.entries()) {
    const end = Math.min(netFen, steps[index + 1]?.atFen ?? netFen)
    const { quotient, remainder } = divideProduct(Math.max(0, end - atFen), bps, BPS_ONE)
    whole += quotient
    parts += remainder
  }
  return fen(whole + (parts - (parts % BPS_ONE)) / BPS_ONE)
}

/** `rebateFen` on a what-if question. */
export const answerRebate = ({ rule, netFen }: RebateInput): { amountFen: Fen } => ({
  amountFen: rebateFen(rule, netFen),
})
