import * as v from 'valibot'
import type { Schema } from '../../kernel'
import { type Fen, fenSchema, formatFenShort } from '../../money'
import { thresholdText } from '../describe-amounts'
import { BASES, type Basis, type OrderRule, repeatHasOneStep, stepsOf, thresholdSchema } from './rule-shapes'

/** 满减 / 每满减: the highest step reached; with `repeat`, `floor(x/at) × offFen`. */
export type ThresholdOff = {
  readonly kind: 'thresholdOff'
  readonly basis: Basis
  readonly steps: readonly { readonly at: number; readonly offFen: Fen }[]
  readonly repeat?: boolean | undefined
}

const fields: Schema<ThresholdOff> = v.strictObject({
  kind: v.literal('thresholdOff'),
  basis: v.picklist(BASES),
  steps: stepsOf(v.strictObject({ at: thresholdSchema, offFen: fenSchema })),
  repeat: v.optional(v.boolean()),
})

export const thresholdOff: OrderRule<ThresholdOff> = {
  levels: ['order', 'coupon'],
  gives: 'off',
  schema: v.pipe(fields, repeatHasOneStep<ThresholdOff>()),
  steps: rule => rule.steps.map(step => ({ at: step.at, fixedFen: step.offFen, bps: 0, gifts: [] })),
  describe: ({ basis, repeat, steps }) =>
    steps.map(({ at, offFen }) => `${thresholdText(basis, at, repeat)}减 ${formatFenShort(offFen)}`).join('，'),
}
