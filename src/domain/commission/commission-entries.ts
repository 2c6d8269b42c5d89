import type { Instant } from '../kernel'
import { type Fen, sumFenOf } from '../money'
import type { CommissionRow } from './commission-row'
import { brand, payee } from './ledger-account'
import { entryOfMoves, type LedgerEntry } from './ledger-entry'

type Earned = { readonly orderId: string; readonly beneficiary: string; readonly amountFen: Fen; readonly at: Instant }

/** What each person earns on an order, in the order of the rows: one accrual entry each. */
export function earnedByPerson(
  rows: readonly CommissionRow[],
): { beneficiary: string; rows: CommissionRow[]; amountFen: Fen }[] {
  const byPerson = new Map<string, CommissionRow[]>()
  for (const row of rows) byPerson.set(row.beneficiary, [...(byPerson.get(row.beneficiary) ?? []), row])
  return [...byPerson].map(([beneficiary, own]) => ({
    beneficiary,
    rows: own,
    amountFen: sumFenOf(own, row => row.amountFen),
  }))
}

/** Commission becomes pending when the order is paid. Key `commission_accrued:<orderId>:<beneficiary>`. docs/rules.md §4. */
export const commissionAccruedEntry = ({ orderId, beneficiary, amountFen, at }: Earned): LedgerEntry =>
  entryOfMoves(
    { key: `commission_accrued:${orderId}:${beneficiary}`, reason: 'commission_accrued', at, subjectId: orderId },
    [{ from: brand('commission'), to: payee(beneficiary, 'pending'), amountFen }],
  )

/** What remains becomes available when the freeze is over. Key `commission_released:<orderId>:<beneficiary>`. */
export const commissionReleasedEntry = ({ orderId, beneficiary, amountFen, at }: Earned): LedgerEntry =>
  entryOfMoves(
    { key: `commission_released:${orderId}:${beneficiary}`, reason: 'commission_released', at, subjectId: orderId },
    [{ from: payee(beneficiary, 'pending'), to: payee(beneficiary, 'available'), amountFen }],
  )

/**
 * A return takes back its part (`amountFen` ≥ 0) from where the rows are now. Taken from `available` it may leave a negative balance,
 * which later earnings repay. Key `commission_reversed:<refundId>:<beneficiary>`.
 */
export const commissionReversedEntry = (
  reversed: Earned & { readonly refundId: string; readonly pocket: 'pending' | 'available' },
): LedgerEntry =>
  entryOfMoves(
    {
      key: `commission_reversed:${reversed.refundId}:${reversed.beneficiary}`,
      reason: 'commission_reversed',
      at: reversed.at,
      subjectId: reversed.orderId,
    },
    [{ from: payee(reversed.beneficiary, reversed.pocket), to: brand('commission'), amountFen: reversed.amountFen }],
  )

/** A period's rebate. Key `rebate_granted:<periodId>:<dealerId>`. */
export const rebateGrantedEntry = (granted: {
  periodId: string
  dealerId: string
  amountFen: Fen
  at: Instant
}): LedgerEntry =>
  entryOfMoves(
    {
      key: `rebate_granted:${granted.periodId}:${granted.dealerId}`,
      reason: 'rebate_granted',
      at: granted.at,
      subjectId: granted.periodId,
    },
    [{ from: brand('rebate'), to: payee(granted.dealerId, 'available'), amountFen: granted.amountFen }],
  )
