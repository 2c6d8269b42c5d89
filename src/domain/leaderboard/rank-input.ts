import * as v from 'valibot'
import { idSchema, instantSchema, integerBetween, noDuplicates } from '../kernel'
import { type Fen, signedFenSchema } from '../money'
import { type OwnRank, rankAll, type ScoreEntry, standingOf } from './rank'

const MAX_TOP = 1_000_000

/** The what-if question of a board: who is on top, and where `me` stands. docs/rules.md §6. */
export const rankInputSchema = v.strictObject({
  kind: v.literal('rank'),
  entries: v.pipe(
    v.array(v.strictObject({ id: idSchema, scoreFen: signedFenSchema, reachedAt: instantSchema })),
    noDuplicates<ScoreEntry>(entry => entry.id, 'id'),
  ),
  me: idSchema,
  top: integerBetween(0, MAX_TOP),
})
export type RankInput = v.InferOutput<typeof rankInputSchema>

export type RankAnswer = {
  readonly top: readonly { readonly id: string; readonly scoreFen: Fen; readonly rank: number }[]
  readonly me: OwnRank | null
  readonly rankedCount: number
}

/** Top and own rank on a what-if question. */
export function answerRank({ entries, me, top }: RankInput): RankAnswer {
  const ranked = rankAll(entries)
  const first = ranked.slice(0, top).map(({ entry, rank }) => ({ id: entry.id, scoreFen: entry.scoreFen, rank }))
  return { top: first, me: standingOf(ranked, me, 0).me, rankedCount: ranked.length }
}
