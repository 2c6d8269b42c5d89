import { compareIds, type Instant } from '../kernel'
import { type Fen, subtractFen, ZERO_FEN } from '../money'
import { highestFirst } from './highest-first'

/** A dealer's score on one board, and when it reached it. */
export type ScoreEntry = { readonly id: string; readonly scoreFen: Fen; readonly reachedAt: Instant }

/** A place on a board. */
export type RankedEntry = { readonly entry: ScoreEntry; readonly rank: number }

/** Higher score first, then who reached it first, then id: a total order where ids are unique. Source: docs/rules.md §6. */
export const compareScores = (left: ScoreEntry, right: ScoreEntry): number =>
  right.scoreFen - left.scoreFen || left.reachedAt - right.reachedAt || compareIds(left.id, right.id)

/**
 * All ranked entries in board order. Equal scores share a rank, the next rank counts everyone before it: 1-2-2-4. Scores ≤ 0 are
 * unranked and left out. The input is not changed.
 */
export function rankAll(entries: readonly ScoreEntry[]): RankedEntry[] {
  const scored = entries.filter(entry => entry.scoreFen > 0)
  const scores = new Float64Array(scored.length)
  for (let index = 0; index < scored.length; index++) scores[index] = scored[index]?.scoreFen ?? 0
  const ranked: RankedEntry[] = []
  let rank = 1
  let scoreFen: number | undefined
  for (const index of highestFirst(scores)) {
    if (scores[index] !== scoreFen) {
      orderTied(ranked, rank - 1)
      rank = ranked.length + 1
      scoreFen = scores[index]
    }
    ranked.push({ entry: scored[index] as ScoreEntry, rank })
  }
  orderTied(ranked, rank - 1)
  return ranked
}

/** Up to here, moving places one by one is faster than a sort's own overhead; the ties of a board of a million are nearly all pairs. */
const FEW = 16

/** Puts the equal scores at the end of the list, from `start` on, in order among themselves. */
function orderTied(ranked: RankedEntry[], start: number): void {
  if (ranked.length - start > FEW) {
    const tied = ranked.slice(start).sort((left, right) => compareScores(left.entry, right.entry))
    for (const [offset, place] of tied.entries()) ranked[start + offset] = place
    return
  }
  for (let at = start + 1; at < ranked.length; at++) sinkInto(ranked, start, at)
}

/** Moves the place at `at` before the places of `start…at` that come after it. */
function sinkInto(ranked: RankedEntry[], start: number, at: number): void {
  const place = ranked[at] as RankedEntry
  let to = at
  for (; to > start; to--) {
    const before = ranked[to - 1] as RankedEntry
    if (compareScores(before.entry, place.entry) <= 0) break
    ranked[to] = before
  }
  ranked[to] = place
}

/** A dealer's own place. `gapToNextFen`: to the next better score, 0 at the front. */
export type OwnRank = {
  readonly rank: number
  readonly scoreFen: Fen
  readonly gapToNextFen: Fen
  readonly rankedCount: number
}

/** What a dealer sees of itself: its own place, null where it is unranked, and the places just before and after, its own in the middle. */
export type Standing = { readonly me: OwnRank | null; readonly neighbours: readonly RankedEntry[] }

/** A dealer's standing on a ranked board, `each` neighbours to either side. One pass. Source: docs/rules.md §6. */
export function standingOf(ranked: readonly RankedEntry[], id: string, each: number): Standing {
  const index = ranked.findIndex(({ entry }) => entry.id === id)
  const own = ranked[index]
  if (!own) return { me: null, neighbours: [] }
  const { scoreFen } = own.entry
  // Whoever stands just before the first of this rank has the next better score.
  const better = ranked[own.rank - 2]?.entry.scoreFen
  const gapToNextFen = better === undefined ? ZERO_FEN : subtractFen(better, scoreFen)
  const me = { rank: own.rank, scoreFen, gapToNextFen, rankedCount: ranked.length }
  return { me, neighbours: ranked.slice(Math.max(0, index - each), index + each + 1) }
}
