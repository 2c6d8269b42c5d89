export {
  applyEntry,
  EMPTY_BALANCE,
  foldAccounts,
  mayWithdraw,
  type PayeeBalance,
  payeeBalance,
  payeesOf,
} from './balance'
export { commissionRows, type EarningOrder } from './calculate'
export type { ChainDealer, CommissionKind, DealerLookup } from './chain'
export { type CapBite, capBites, type PriceLadder } from './check-plan'
export {
  commissionAccruedEntry,
  commissionReleasedEntry,
  commissionReversedEntry,
  earnedByPerson,
  rebateGrantedEntry,
} from './commission-entries'
export { answerCommission, type CommissionInput, commissionInputSchema } from './commission-input'
export { type CapCut, type CommissionRow, type RowBasis, type RowReason, rowKey } from './commission-row'
export { describeRow, type RowReturns, title as commissionTitle } from './describe-row'
export type {
  Account,
  BrandAccount,
  PayeePocket,
} from './ledger-account'
export {
  balancedEntry,
  ENTRY_REASONS,
  type EntryHeader,
  type EntryReason,
  type LedgerEntry,
  type Posting,
  type Unbalanced,
} from './ledger-entry'
export type { EarningLine } from './line-candidates'
export { orderPaidEntry, orderRefundedEntry } from './order-entries'
export { type CommissionTerms, commissionTermsSchema } from './plan'
export {
  DEFAULT_PLAN,
  type PublishedPlan,
  planInForce,
  publishedPlanSchema,
  termsOf,
} from './published-plan'
export {
  answerRebate,
  type RebateInput,
  type RebateRule,
  rebateFen,
  rebateInputSchema,
} from './rebate'
export { isReleasable, releaseAt } from './release'
export { type Reversal, type ReversalRow, remainingFen, reversalsOf } from './reverse'
export { LABOUR_INCOME_PREPAYMENT, type TaxRule } from './tax-rule'
export { withdrawalPaidEntry, withdrawalRequestedEntry, withdrawalReturnedEntry } from './withdrawal-entries'
export {
  type WithdrawalActor,
  type WithdrawalEvent,
  type WithdrawalGuard,
  type WithdrawalState,
  withdrawalMachine,
} from './withdrawal-machine'
export { answerTax, monthTaxFen, type PayeeMonth, type TaxInput, taxInputSchema, withhold } from './withholding'
