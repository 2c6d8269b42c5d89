export * from './calendar'
export { canonicalJson } from './canonical-json'
export { compareIds } from './compare-ids'
export { contentHash } from './content-hash'
export { exhausted } from './exhaustive'
export * from './instant'
export { ownValue } from './own-value'
export { type InvalidInput, invalidInput, parse, type Refusal, refusal, rule, type Schema } from './parse'
export {
  nextPeriod,
  PERIOD_KINDS,
  type Period,
  type PeriodKind,
  parsePeriodId,
  periodAt,
  previousPeriod,
} from './period'
export { err, ok, type Result } from './result'
export * from './schemas'
export {
  canMove,
  eventsFor,
  nextState,
  reachableStates,
  type StateMachine,
  type Transition,
  type TransitionRefused,
} from './state-machine'
