export {
  type AfterSaleActor,
  type AfterSaleEvent,
  type AfterSaleGuard,
  type AfterSaleState,
  afterSaleMachine,
} from './after-sale-machine'
export { type OrderActor, type OrderEvent, type OrderGuard, type OrderState, orderMachine } from './order-machine'
export { answerRefund, excessReturn, type RefundInput, refundInputSchema, returnsSchema } from './refund-input'
export { type PaidLine, type Refund, type RefundLine, type Return, refundReturns } from './refund-order'
export { freightRefundFen, type RefundSums, refundPayoutFen } from './refund-payout'
export { keptFen, refundFen } from './refund-units'
export {
  type ExcessGift,
  type GiftLine,
  type GiftRule,
  type GiftUnits,
  type GivenGift,
  giftsEarned,
  requalifyGifts,
} from './requalify-gifts'
export { DEFAULT_ORDER_TERMS, mayAskForReturn, type OrderTerms, orderTermsSchema } from './return-window'
export { type ReturnedUnits, ReturnTally } from './returned-units'
