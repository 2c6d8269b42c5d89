export { type Alternative, bestAlternative } from './best-alternative'
export { describePromotion } from './describe-promotion'
export { describeHint, describeNotApplied } from './describe-quote'
export { isFor } from './eligibility'
export { promotionSchema } from './input/promotion-schema'
export { quoteInputSchema } from './input/quote-schema'
export type { Audience, DailyHours, Limits, Promotion, PromotionLevel, Scope } from './promotion'
export {
  type PromotionActor,
  type PromotionEvent,
  type PromotionGuard,
  type PromotionState,
  promotionMachine,
} from './promotion-machine'
export { quote } from './quote'
export { quoteCart } from './quote-cart'
export { quoteFingerprint } from './quote-fingerprint'
export * from './quote-types'
export { describeRule, type PromotionRule } from './rules/registry'
export { promotionCovers } from './scope-covers'
