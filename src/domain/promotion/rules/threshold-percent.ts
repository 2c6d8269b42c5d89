import * as v from 'valibot'
import { type BasisPoints, bpsSchema } from '../../money'
import { thresholdText, zheText } from '../describe-amounts'
import { BASES, type Basis, type OrderRule, stepsOf, thresholdSchema } from './rule-shapes'

/** 满折: `floor(in-scope net · bps/10000)` at the highest step reached. */
export type ThresholdPercent = {
  readonly kind: 'thresholdPercent'
  readonly basis: Basis
  readonly steps: readonly { readonly at: number; readonly bps: BasisPoints }[]
}

export const thresholdPercent: OrderRule<ThresholdPercent> = {
  levels: ['order', 'coupon'],
  gives: 'off',
  schema: v.strictObject({
    kind: v.literal('thresholdPercent'),
    basis: v.picklist(BASES),
    steps: stepsOf(v.strictObject({ at: thresholdSchema, bps: bpsSchema })),
  }),
  steps: rule => rule.steps.map(step => ({ at: step.at, fixedFen: 0, bps: step.bps, gifts: [] })),
  describe: ({ basis, steps }) => steps.map(({ at, bps }) => `${thresholdText(basis, at)}打${zheText(bps)}`).join('，'),
}
