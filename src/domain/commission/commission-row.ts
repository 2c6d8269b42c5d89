import type { BasisPoints, Fen } from '../money'
import type { CommissionKind } from './chain'

/** How a row's amount came about before the cap, all in fen. `roundedDown`: a fraction of a fen fell away. */
export type RowBasis =
  | {
      readonly rule: 'margin_paid'
      readonly stepFen: Fen
      readonly payFen: Fen
      readonly buyerUnitFen: Fen
      readonly roundedDown: boolean
    }
  | { readonly rule: 'margin_list'; readonly stepFen: Fen; readonly qty: number; readonly roundedDown: false }
  | {
      readonly rule: 'referral'
      readonly payFen: Fen
      readonly rateBps: BasisPoints
      readonly when: 'peer' | 'always'
      readonly roundedDown: boolean
    }

/** Where a line's rows passed the cap: the sum they had, and the cap they were scaled to. */
export type CapCut = { readonly sumFen: Fen; readonly capFen: Fen; readonly capBps: BasisPoints }

/** Why a row is what it is: enough to count it again by hand. `chain`: the walk from the buyer to the beneficiary, ids. */
export type RowReason = {
  readonly planVersion: number
  readonly chain: readonly string[]
  readonly basis: RowBasis
  readonly beforeCapFen: Fen
  readonly cap?: CapCut
}

/** What one person earns on one order line by one rule at one level. `amountFen` > 0. */
export type CommissionRow = {
  /** Index of the order line. */
  readonly line: number
  readonly beneficiary: string
  readonly kind: CommissionKind
  readonly level: number
  readonly amountFen: Fen
  readonly reason: RowReason
}

/** The business key of a row: accrual is idempotent by it. Source: docs/rules.md §4. */
export const rowKey = (orderId: string, row: Pick<CommissionRow, 'line' | 'beneficiary' | 'kind' | 'level'>): string =>
  `entry:${orderId}:${row.line}:${row.beneficiary}:${row.kind}:${row.level}`
