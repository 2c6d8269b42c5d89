export {
  type ContestActor,
  type ContestEvent,
  type ContestGuard,
  type ContestState,
  contestMachine,
} from './contest-machine'
export {
  LEAST_PROGRESS_MINIMUM_FEN,
  type ProgressEntry,
  progressBps,
  type RankedProgress,
  rankProgress,
} from './progress'
export {
  compareScores,
  type OwnRank,
  type RankedEntry,
  rankAll,
  type ScoreEntry,
  type Standing,
  standingOf,
} from './rank'
export { answerRank, type RankAnswer, type RankInput, rankInputSchema } from './rank-input'
export { addFact, type Score } from './score'
export { type Board, factsOfPayment, factsOfReturn, type ScoredOrder, type ScoreFact } from './score-fact'
export {
  CONTEST_CLOSE_DAYS,
  type ContestWindow,
  closesAt,
  countsInContest,
  isOpen,
  periodOfReturn,
  returnCountsInContest,
} from './score-window'
