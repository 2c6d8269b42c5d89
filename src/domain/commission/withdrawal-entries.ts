import type { Instant } from '../kernel'
import type { Fen } from '../money'
import { brand, payee } from './ledger-account'
import { type EntryReason, entryOfMoves, type LedgerEntry } from './ledger-entry'

type Withdrawal = { readonly withdrawalId: string; readonly dealerId: string; readonly at: Instant }

const header = ({ withdrawalId, at }: Withdrawal, reason: EntryReason) => ({
  key: `${reason}:${withdrawalId}`,
  reason,
  at,
  subjectId: withdrawalId,
})

/** The gross is put aside when it is asked for, so that two requests at once never overdraw. docs/rules.md §4. */
export const withdrawalRequestedEntry = (asked: Withdrawal & { readonly grossFen: Fen }): LedgerEntry =>
  entryOfMoves(header(asked, 'withdrawal_requested'), [
    { from: payee(asked.dealerId, 'available'), to: payee(asked.dealerId, 'onHold'), amountFen: asked.grossFen },
  ])

/** Rejected, failed or expired: the gross is back in the balance. */
export const withdrawalReturnedEntry = (returned: Withdrawal & { readonly grossFen: Fen }): LedgerEntry =>
  entryOfMoves(header(returned, 'withdrawal_returned'), [
    {
      from: payee(returned.dealerId, 'onHold'),
      to: payee(returned.dealerId, 'available'),
      amountFen: returned.grossFen,
    },
  ])

/** Paid: the net to the payee, the tax owed on. Gross = net + tax leaves what was put aside. */
export const withdrawalPaidEntry = (paid: Withdrawal & { readonly netFen: Fen; readonly taxFen: Fen }): LedgerEntry =>
  entryOfMoves(header(paid, 'withdrawal_paid'), [
    { from: payee(paid.dealerId, 'onHold'), to: payee(paid.dealerId, 'paid'), amountFen: paid.netFen },
    { from: payee(paid.dealerId, 'onHold'), to: brand('tax'), amountFen: paid.taxFen },
  ])
