import { compareIds, type Instant } from '../kernel'
import { type Fen, subtractFen, ZERO_FEN } from '../money'

/** A dealer's score on one board, and when it reached it. */
export type ScoreEntry = { readonly id: string; readonly scoreFen: Fen; readonly reachedAt: Instant }
export type RankedEntry = ScoreEntry & { readonly rank: number }

/** Higher score first, then who reached it first, then id: a total order where ids are unique. Source: docs/rules.md §6. */
export const compareScores = (left: ScoreEntry, right: ScoreEntry): number =>
  right.scoreFen - left.scoreFen || left.reachedAt - right.reachedAt || compareIds(left.id, right.id)

/**
 * All ranked entries in board order. Equal scores share a rank, the next rank counts everyone before it: 1-2-2-4. Scores ≤ 0 are
 * unranked and left out. The input is not changed.
 */
export function rankAll(entries: readonly ScoreEntry[]): RankedEntry[] {
  const ordered = entries.filter(entry => entry.scoreFen > 0).sort(compareScores)
  let rank = 0
  let scoreFen = ZERO_FEN
  return ordered.map((entry, index) => {
    if (entry.scoreFen !== scoreFen) rank = index + 1
    scoreFen = entry.scoreFen
    return { id: entry.id, scoreFen, reachedAt: entry.reachedAt, rank }
  })
}

/** A dealer's own place. `gapToNextFen`: to the next better score, 0 at the front. */
export type OwnRank = {
  readonly rank: number
  readonly scoreFen: Fen
  readonly gapToNextFen: Fen
  readonly rankedCount: number
}

/** Own place on a ranked board; null where the dealer is unranked. Source: docs/rules.md §6. */
export function ownRank(ranked: readonly RankedEntry[], id: string): OwnRank | null {
  const own = ranked.find(entry => entry.id === id)
  if (!own) return null
  // Whoever stands just before the first of this rank has the next better score.
  const better = ranked[own.rank - 2]
  const gapToNextFen = better ? subtractFen(better.scoreFen, own.scoreFen) : ZERO_FEN
  return { rank: own.rank, scoreFen: own.scoreFen, gapToNextFen, rankedCount: ranked.length }
}

/** The entries just before and after a dealer in board order, itself in the middle; empty where it is unranked. */
export function neighboursOf(ranked: readonly RankedEntry[], id: string, each: number): readonly RankedEntry[] {
  const index = ranked.findIndex(entry => entry.id === id)
  return index < 0 ? [] : ranked.slice(Math.max(0, index - each), index + each + 1)
}
