export {
  type ApplicationActor,
  type ApplicationEvent,
  type ApplicationGuard,
  type ApplicationState,
  applicationMachine,
} from './application-machine'
export { applyTierDecision } from './apply-tier-decision'
export { checkWording, type WordingRefused } from './check-wording'
export { type DealerActor, type DealerEvent, type DealerGuard, type DealerState, dealerMachine } from './dealer-machine'
export { decideTier, type TierDecision, type TierStanding } from './decide-tier'
export { describeTierGaps } from './describe-tier-gap'
export {
  mendAfterRankChange,
  type Placement,
  placeRecruit,
  type SupplyTree,
  type TreeDealer,
  type TreeMove,
} from './supply-tree'
export type { TierCondition, TierMetric, TierWays } from './tier-condition'
export type { Purchase, TierFacts } from './tier-facts'
export type { TierGap } from './tier-gap'
export { answerTier, type TierInput, tierInputSchema } from './tier-input'
export {
  type TierPolicy,
  type TierRule,
  tierAbove,
  tierOf,
  tierPolicySchema,
} from './tier-policy'
