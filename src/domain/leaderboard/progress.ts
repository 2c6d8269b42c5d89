import { compareIds, type Instant } from '../kernel'
import { BPS_ONE, divideProduct, type Fen, fen } from '../money'

/** The least minimum that a progress board may set: below it, a first order would count as growth of thousands of per cent. */
export const LEAST_PROGRESS_MINIMUM_FEN = fen(10_000)

export type ProgressEntry = {
  readonly id: string
  readonly scoreFen: Fen
  readonly previousFen: Fen
  readonly reachedAt: Instant
}
export type RankedProgress = { readonly id: string; readonly progressBps: number; readonly rank: number }

/** `floor((score − previous) · 10000 / previous)` in bps, rounded towards −∞; `previousFen` > 0. Source: docs/rules.md §6. */
export function progressBps(scoreFen: Fen, previousFen: Fen): number {
  const change = scoreFen - previousFen
  const { quotient, remainder } = divideProduct(Math.abs(change), BPS_ONE, previousFen)
  if (change >= 0) return quotient
  return -quotient - (remainder > 0 ? 1 : 0)
}

/**
 * A progress board: only dealers whose previous period is at least `minimumFen`, and whose progress is above 0. Ties as on every
 * board: 1-2-2-4, who reached it first, then id.
 */
export function rankProgress(entries: readonly ProgressEntry[], minimumFen: Fen): RankedProgress[] {
  const ordered = entries
    .filter(entry => entry.previousFen >= Math.max(minimumFen, LEAST_PROGRESS_MINIMUM_FEN))
    .map(({ id, reachedAt, scoreFen, previousFen }) => ({
      id,
      reachedAt,
      progress: progressBps(scoreFen, previousFen),
    }))
    .filter(({ progress }) => progress > 0)
    .sort((l, r) => r.progress - l.progress || l.reachedAt - r.reachedAt || compareIds(l.id, r.id))
  let rank = 0
  return ordered.map(({ id, progress }, index) => {
    if (progress !== ordered[index - 1]?.progress) rank = index + 1
    return { id, progressBps: progress, rank }
  })
}
