import { exhausted } from '../kernel'
import { type Fen, fen, formatBps, formatFen, subtractFen } from '../money'
import type { CapCut, CommissionRow, RowBasis } from './commission-row'
import { remainingFen } from './reverse'

/** Units of the row's line that were bought and came back. */
export type RowReturns = { readonly qty: number; readonly returnedQty: number }

/**
 * A row's story in plain Chinese, one step a sentence, in the order it was counted. Shown to its beneficiary: it names no other
 * person and no one's unit price. Source: docs/rules.md §4.
 */
export function describeRow(row: CommissionRow, returns: RowReturns): string[] {
  const { reason, amountFen } = row
  return [
    `按佣金方案第 ${reason.planVersion} 版的${title(row)}计算。`,
    describeBasis(reason.basis, reason.beforeCapFen),
    ...(reason.basis.roundedDown ? ['不足 1 分的部分舍去。'] : []),
    ...(reason.cap ? [describeCap(reason.cap, amountFen)] : []),
    ...describeReturns(amountFen, returns),
  ]
}

/** `差价（第 1 级）`, `推荐奖（第 2 级）`. */
export const title = ({ kind, level }: Pick<CommissionRow, 'kind' | 'level'>): string =>
  `${kind === 'margin' ? '差价' : '推荐奖'}（第 ${level} 级）`

function describeBasis(basis: RowBasis, amountFen: Fen): string {
  switch (basis.rule) {
    case 'margin_paid':
      return `每件等级差价 ${formatFen(basis.stepFen)}，按本行实付与进价的比例折算，得 ${formatFen(amountFen)}。`
    case 'margin_list':
      return `每件等级差价 ${formatFen(basis.stepFen)} × ${basis.qty} 件，得 ${formatFen(amountFen)}。`
    case 'referral':
      return `本行实付 ${formatFen(basis.payFen)} × ${formatBps(basis.rateBps)}，得 ${formatFen(amountFen)}。`
    default:
      return exhausted(basis)
  }
}

const describeCap = ({ capBps }: CapCut, amountFen: Fen): string =>
  `本行佣金合计超过实付的 ${formatBps(capBps)}，按比例缩减，得 ${formatFen(amountFen)}。`

function describeReturns(amountFen: Fen, { qty, returnedQty }: RowReturns): string[] {
  if (returnedQty === 0) return []
  const leftFen = remainingFen(amountFen, qty, returnedQty)
  const backFen = subtractFen(amountFen, leftFen)
  return [`${qty} 件中退回 ${returnedQty} 件，冲回 ${formatFen(fen(backFen))}，剩 ${formatFen(leftFen)}。`]
}
