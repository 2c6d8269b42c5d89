import * as v from 'valibot'
import { query } from './action'
import { cursor, id, type PageOf } from './field'

export interface BalanceView {
  readonly pendingFen: number
  readonly availableFen: number
  readonly onHoldFen: number
  readonly paidFen: number
}

export interface CommissionSummary {
  readonly commissionId: string
  readonly orderNumber: string
  /** The buyer's name, where the reader may see it; else an alias. */
  readonly from: string
  readonly amountFen: number
  readonly state: 'pending' | 'available' | 'reversed'
  /** When it becomes available, as far as known: receipt and freeze decide. */
  readonly availableAt: number | null
  readonly at: number
}

export interface CommissionView extends CommissionSummary {
  readonly rows: readonly {
    readonly goods: string
    readonly qty: number
    readonly kind: 'margin' | 'referral'
    readonly level: 1 | 2
    readonly amountFen: number
    /** The row's story in plain words, one step a sentence; no other person's price. */
    readonly story: readonly string[]
  }[]
  readonly planVersion: number
  readonly timeline: readonly { readonly at: number | null; readonly text: string; readonly done: boolean }[]
}

export const commissionContract = {
  readEarnings: query(v.strictObject({ cursor }), 'dealer').answers<
    PageOf<CommissionSummary> & {
      readonly balance: BalanceView
      readonly thisMonthFen: number
      readonly months: readonly { readonly month: string; readonly accruedFen: number }[]
    }
  >(),
  readCommission: query(v.strictObject({ commissionId: id }), 'dealer').answers<CommissionView>(),
}
