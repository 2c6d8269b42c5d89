import type { Instant } from '../kernel'
import { addFen, type Fen, ZERO_FEN } from '../money'
import type { ScoreFact } from './score-fact'

/** A score and when it was reached: the time of the last fact that changed it, whatever the order facts arrive in. */
export type Score = { readonly scoreFen: Fen; readonly reachedAt: Instant }

/** The score after one more fact. Facts of 0 fen change nothing. */
export function addFact(score: Score | undefined, { fen, at }: Pick<ScoreFact, 'fen' | 'at'>): Score | undefined {
  if (fen === 0) return score
  const reachedAt = score && score.reachedAt > at ? score.reachedAt : at
  return { scoreFen: addFen(score?.scoreFen ?? ZERO_FEN, fen), reachedAt }
}
