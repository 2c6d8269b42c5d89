import * as v from 'valibot'
import { qtySchema } from '../../kernel'
import { type Fen, fenSchema, formatFenShort } from '../../money'
import { type LineRule, type PricedLine, stepsOf } from './rule-shapes'

/** 阶梯价: the highest step with `qty ≥ at` prices the whole line, even where a lower one would be cheaper. */
export type StepPrice = {
  readonly kind: 'stepPrice'
  readonly steps: readonly { readonly at: number; readonly unitFen: Fen }[]
}

const stepFor = (rule: StepPrice, line: PricedLine) => rule.steps.filter(step => line.qty >= step.at).at(-1)

export const stepPrice: LineRule<StepPrice> = {
  schema: v.strictObject({
    kind: v.literal('stepPrice'),
    steps: stepsOf(v.strictObject({ at: qtySchema, unitFen: fenSchema })),
  }),
  reached: (rule, line) => stepFor(rule, line) !== undefined,
  offFen: (rule, line) => {
    const step = stepFor(rule, line)
    return step === undefined ? 0 : (line.unitFen - step.unitFen) * line.qty
  },
  describe: rule => rule.steps.map(step => `满${step.at}件每件 ${formatFenShort(step.unitFen)}`).join('，'),
}
