export type { BalanceDocument, LedgerEntryDocument } from './document'
export { balanceView, readBalance } from './read-balance'
export { balances, ledgerEntries } from './store'
