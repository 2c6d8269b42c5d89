import type { EntryReason, PayeeBalance, Posting } from '../../../src/domain/commission'

/** One business event in the ledger, append-only; `_id` is its business key (docs/rules.md §4). */
export interface LedgerEntryDocument {
  readonly _id: string
  readonly reason: EntryReason
  readonly at: number
  readonly subjectId: string
  readonly postings: readonly Posting[]
  /** Of all that the entry says: a second booking under its key must say the same. */
  readonly hash: string
}

/** A payee's balance: always the fold of the entries that name it, and written with each of them. */
export interface BalanceDocument extends PayeeBalance {
  readonly _id: string
  /** Earned less reversed, by local month `2026-11`. */
  readonly accruedByMonth: Readonly<Record<string, number>>
}
