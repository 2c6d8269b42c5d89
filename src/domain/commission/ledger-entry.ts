import { err, type Instant, ok, type Result } from '../kernel'
import { addFen, type Fen, negateFen, ZERO_FEN } from '../money'
import { type Account, accountKey } from './ledger-account'

/** The closed list of what may be booked. Nothing is booked for joining, inviting or training. Source: docs/rules.md §4. */
export const ENTRY_REASONS = [
  'order_paid',
  'order_refunded',
  'commission_accrued',
  'commission_released',
  'commission_reversed',
  'rebate_granted',
  'withdrawal_requested',
  'withdrawal_returned',
  'withdrawal_paid',
] as const
export type EntryReason = (typeof ENTRY_REASONS)[number]

/** A change of one account. Positive = the account gains. */
export type Posting = { readonly account: Account; readonly amountFen: Fen }

/** Names the business event: `key` is unique, so that booking it twice is booking it once. */
export type EntryHeader = {
  readonly key: string
  readonly reason: EntryReason
  readonly at: Instant
  readonly subjectId: string
}

declare const balancedBrand: unique symbol

/** One append-only entry, whose postings sum to zero: only `balancedEntry` makes one. */
export type LedgerEntry = EntryHeader & { readonly postings: readonly Posting[]; readonly [balancedBrand]: true }

export type Unbalanced = { readonly code: 'UNBALANCED_ENTRY'; readonly sumFen: number }

/** An entry of these postings, one per account, zeros left out. Errors: `UNBALANCED_ENTRY` where they do not sum to zero. */
export function balancedEntry(header: EntryHeader, postings: readonly Posting[]): Result<LedgerEntry, Unbalanced> {
  const merged = new Map<string, Posting>()
  for (const { account, amountFen } of postings) {
    const before = merged.get(accountKey(account))?.amountFen ?? ZERO_FEN
    merged.set(accountKey(account), { account, amountFen: addFen(before, amountFen) })
  }
  const kept = [...merged.values()].filter(posting => posting.amountFen !== 0)
  const sumFen = kept.reduce<Fen>((sum, posting) => addFen(sum, posting.amountFen), ZERO_FEN)
  if (sumFen !== 0) return err({ code: 'UNBALANCED_ENTRY', sumFen })
  return ok({ ...header, postings: kept } as unknown as LedgerEntry)
}

/** Money that leaves one account for another. */
export type Move = { readonly from: Account; readonly to: Account; readonly amountFen: Fen }

/** An entry of moves, which balance by their nature. Throws on a negative move: a caller's mistake. */
export function entryOfMoves(header: EntryHeader, moves: readonly Move[]): LedgerEntry {
  const postings: Posting[] = []
  for (const { from, to, amountFen } of moves) {
    if (amountFen < 0) throw new Error(`${header.key} moves a negative amount`)
    postings.push({ account: from, amountFen: negateFen(amountFen) }, { account: to, amountFen })
  }
  const entry = balancedEntry(header, postings)
  if (!entry.ok) throw new Error(`${header.key} does not balance`)
  return entry.value
}
