import { addFen, type Fen, ZERO_FEN } from '../money'
import { accountKey } from './ledger-account'
import type { LedgerEntry, Posting } from './ledger-entry'

/** A payee's money. Only `availableFen` may be negative; while it is, nothing can be withdrawn. Source: docs/rules.md §4. */
export type PayeeBalance = {
  readonly pendingFen: Fen
  readonly availableFen: Fen
  readonly onHoldFen: Fen
  readonly paidFen: Fen
}

export const EMPTY_BALANCE: PayeeBalance = {
  pendingFen: ZERO_FEN,
  availableFen: ZERO_FEN,
  onHoldFen: ZERO_FEN,
  paidFen: ZERO_FEN,
}

type Booked = Pick<LedgerEntry, 'postings'>

/** The balance after one more entry; postings of other accounts leave it alone. */
export function applyEntry(balance: PayeeBalance, dealerId: string, { postings }: Booked): PayeeBalance {
  const after = { ...balance }
  for (const { account, amountFen } of postings) {
    if (account.of !== 'payee' || account.dealerId !== dealerId) continue
    const field = `${account.pocket}Fen` as const
    after[field] = addFen(after[field], amountFen)
  }
  return after
}

/** A payee's balance as the fold of entries, in any order. */
export const payeeBalance = (entries: readonly Booked[], dealerId: string): PayeeBalance =>
  entries.reduce((balance, entry) => applyEntry(balance, dealerId, entry), EMPTY_BALANCE)

/** Every account's sum by its key. Invariant: they sum to zero. */
export function foldAccounts(entries: readonly Booked[]): ReadonlyMap<string, Fen> {
  const sums = new Map<string, Fen>()
  const book = ({ account, amountFen }: Posting) =>
    sums.set(accountKey(account), addFen(sums.get(accountKey(account)) ?? ZERO_FEN, amountFen))
  for (const { postings } of entries) postings.forEach(book)
  return sums
}

/** The dealers whose balances an entry changes. */
export const payeesOf = ({ postings }: Booked): readonly string[] => [
  ...new Set(postings.map(({ account }) => (account.of === 'payee' ? account.dealerId : '')).filter(id => id !== '')),
]

/** Whether a payee may ask for that much: all of it available, and nothing owed. */
export const mayWithdraw = ({ availableFen }: PayeeBalance, grossFen: Fen): boolean =>
  grossFen > 0 && grossFen <= availableFen
