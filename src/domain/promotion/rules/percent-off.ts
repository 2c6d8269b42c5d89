import * as v from 'valibot'
import { type BasisPoints, bpsSchema, mulBps } from '../../money'
import { zheText } from '../describe-amounts'
import type { LineRule } from './rule-shapes'

/** 折扣: `floor(base·bps/10000)` off the line. */
export type PercentOff = { readonly kind: 'percentOff'; readonly bps: BasisPoints }

export const percentOff: LineRule<PercentOff> = {
  schema: v.strictObject({ kind: v.literal('percentOff'), bps: bpsSchema }),
  reached: () => true,
  offFen: (rule, line) => mulBps(line.baseFen, rule.bps),
  describe: rule => `单品${zheText(rule.bps)}`,
}
