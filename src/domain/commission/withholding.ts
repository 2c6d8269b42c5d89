import * as v from 'valibot'
import { addFen, type Fen, fen, fenSchema, maxFen, minFen, mulBps, subtractFen, ZERO_FEN } from '../money'
import { type TaxRule, taxRuleSchema } from './tax-rule'

export const taxInputSchema = v.strictObject({
  kind: v.literal('tax'),
  rule: taxRuleSchema,
  paidThisMonthFen: fenSchema,
  withheldThisMonthFen: fenSchema,
  grossFen: fenSchema,
})
export type TaxInput = v.InferOutput<typeof taxInputSchema>

/** The payee's month before this payout: gross sent and tax withheld; what failed or expired has left it again. */
export type PayeeMonth = { readonly paidThisMonthFen: Fen; readonly withheldThisMonthFen: Fen }

/**
 * Tax on one payout to an individual: the whole month's tax, this payout included, less what was withheld; between 0 and the gross.
 * Invariant: `taxFen + netFen = grossFen`. Source: docs/rules.md §4.
 */
export function withhold(rule: TaxRule, month: PayeeMonth, grossFen: Fen): { taxFen: Fen; netFen: Fen } {
  const dueFen = monthTaxFen(rule, addFen(month.paidThisMonthFen, grossFen))
  const taxFen = minFen(grossFen, maxFen(ZERO_FEN, subtractFen(dueFen, month.withheldThisMonthFen)))
  return { taxFen, netFen: subtractFen(grossFen, taxFen) }
}

/** Tax on a whole month's gross, in fen. */
export function monthTaxFen(rule: TaxRule, monthFen: Fen): Fen {
  if (monthFen <= rule.freeUpToFen) return ZERO_FEN
  const deductFen = monthFen <= rule.flatUpToFen ? rule.flatDeductFen : mulBps(monthFen, rule.percentDeductBps)
  const baseFen = maxFen(ZERO_FEN, subtractFen(monthFen, deductFen))
  const band = rule.bands.find(({ upToFen }) => upToFen === undefined || baseFen <= upToFen)
  if (!band) throw new Error('a tax table without an open last band')
  return maxFen(ZERO_FEN, fen(mulBps(baseFen, band.bps) - band.quickFen))
}

/** `withhold` on a what-if question. */
export const answerTax = ({ rule, grossFen, ...month }: TaxInput): { taxFen: Fen; netFen: Fen } =>
  withhold(rule, month, grossFen)
