import { applyEntry, EMPTY_BALANCE, type LedgerEntry, payeesOf } from '../../../src/domain/commission'
import { contentHash, formatLocalDate } from '../../../src/domain/kernel'
import { type Tx, transaction } from '../../platform/data'
import type { BalanceDocument, LedgerEntryDocument } from './document'
import { balances, ledgerEntries } from './store'

/**
 * Books an entry with every balance it changes, and whatever else must stand with it, all or nothing. Booked already:
 * nothing happens and the answer is false; the same key with other content throws, for it is a fault of ours.
 */
export function bookEntry(
  entry: LedgerEntry,
  alongside: (tx: Tx) => Promise<void> = async () => undefined,
): Promise<boolean> {
  return transaction(async tx => {
    if (isBooked(entry, await tx.get(ledgerEntries, entry.key))) return false
    await tx.insert(ledgerEntries, entryDocument(entry))
    for (const dealerId of payeesOf(entry)) {
      const before = await tx.get(balances, dealerId)
      await tx.put(balances, balanceAfter(before ?? emptyBalance(dealerId), entry))
    }
    await alongside(tx)
    return true
  })
}

/** Books an entry that changes no payee's balance: one insert is all it takes. */
export async function bookBrandEntry(entry: LedgerEntry): Promise<void> {
  if (payeesOf(entry).length > 0) throw new Error(`${entry.key} changes a balance`)
  if ((await ledgerEntries.insert(entryDocument(entry))) === 'exists') {
    isBooked(entry, await ledgerEntries.get(entry.key))
  }
}

function isBooked(entry: LedgerEntry, found: LedgerEntryDocument | null): boolean {
  if (found && found.hash !== hashOf(entry)) throw new Error(`${entry.key} is booked with other content`)
  return found !== null
}

const hashOf = ({ key, reason, at, subjectId, postings }: LedgerEntry): string =>
  contentHash({ key, reason, at, subjectId, postings })

const entryDocument = (entry: LedgerEntry): LedgerEntryDocument => ({
  _id: entry.key,
  reason: entry.reason,
  at: entry.at,
  subjectId: entry.subjectId,
  postings: entry.postings.map(posting => ({ ...posting })),
  hash: hashOf(entry),
})

const emptyBalance = (dealerId: string): BalanceDocument => ({
  _id: dealerId,
  ...EMPTY_BALANCE,
  accruedByMonth: {},
})

function balanceAfter(before: BalanceDocument, entry: LedgerEntry): BalanceDocument {
  const { pendingFen, availableFen, onHoldFen, paidFen } = applyEntry(before, before._id, entry)
  const month = formatLocalDate(entry.at).slice(0, 7)
  const earnedFen = pendingFen + availableFen + onHoldFen + paidFen
  const earnedBefore = before.pendingFen + before.availableFen + before.onHoldFen + before.paidFen
  const moved = isEarning(entry) ? earnedFen - earnedBefore : 0
  const accruedByMonth =
    moved === 0
      ? before.accruedByMonth
      : { ...before.accruedByMonth, [month]: (before.accruedByMonth[month] ?? 0) + moved }
  return { _id: before._id, pendingFen, availableFen, onHoldFen, paidFen, accruedByMonth }
}

/** Withdrawals move money between a payee's pockets and out for tax; only these say what was earned. */
const isEarning = ({ reason }: LedgerEntry): boolean =>
  reason === 'commission_accrued' || reason === 'commission_reversed' || reason === 'rebate_granted'
