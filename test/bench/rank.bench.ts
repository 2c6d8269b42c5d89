import { instantOf } from '../../src/domain/kernel'
import { rankAll, type ScoreEntry, standingOf } from '../../src/domain/leaderboard'
import { fen } from '../../src/domain/money'
import type { BenchRow } from './row'

const DEALERS = 1_000_000

/** Ranks a board of a million dealers with many ties, from scratch, and finds the last one's place and neighbours. */
export function rankOfMillion(): readonly BenchRow[] {
  const entries = board()
  const began = performance.now()
  const ranked = rankAll(entries)
  const last = ranked[ranked.length - 1]?.entry.id ?? ''
  const { me, neighbours } = standingOf(ranked, last, 2)
  if (me?.rankedCount !== ranked.length || neighbours.length !== 3) throw new Error('wrong place')
  return [{ name: 'rank of 1 000 000 entries', value: (performance.now() - began) / 1000, unit: 's', bar: 2 }]
}

/** Scores by a small linear congruence: scattered, repeatable, with ties. */
function board(): ScoreEntry[] {
  let seed = 7
  return Array.from({ length: DEALERS }, (_, at) => {
    seed = (seed * 48_271) % 2_147_483_647
    return {
      id: `D${at}`,
      scoreFen: fen((seed % 900_000) * 100),
      reachedAt: instantOf(1_790_000_000_000 + (seed % 2_000_000)),
    }
  })
}
