import { collection } from '../../platform/data'
import type { BalanceDocument, LedgerEntryDocument } from './document'

export const ledgerEntries = collection<LedgerEntryDocument>('ledgerEntries')
export const balances = collection<BalanceDocument>('balances')
