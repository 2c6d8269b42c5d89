import { is } from '../../platform/data'
import type { ScoreDocument } from './document'
import { scores } from './store'

export interface RankedScore {
  readonly rank: number
  readonly score: ScoreDocument
}

/** The scores that stand next to one, nearest first, and its rank. */
export interface Surroundings {
  readonly mine: ScoreDocument
  readonly rank: number
  readonly above: readonly ScoreDocument[]
  readonly below: readonly ScoreDocument[]
  /** The next better score. */
  readonly next: ScoreDocument | null
}

export interface Standing {
  readonly rank: number
  /** To the next better score; 0 at the front. */
  readonly gapFen: number
  readonly nextRank: number | null
  /** Up to two above, the dealer itself, up to two below, in board order. */
  readonly around: readonly RankedScore[]
}

const BESIDE = 2

/** Where a score stands, exact however deep: one round trip, whatever the size of the board. */
export async function readSurroundings(mine: ScoreDocument): Promise<Surroundings> {
  const [rank, higher, before, after, lower] = await Promise.all([
    rankOf(mine),
    aboveOf(mine),
    tiedBefore(mine),
    tiedAfter(mine),
    belowOf(mine),
  ])
  const above = [...before, ...higher].slice(0, BESIDE)
  const below = [...after, ...lower].slice(0, BESIDE)
  return { mine, rank, above, below, next: higher[0] ?? null }
}

/** The ranks of those around: one more round trip. */
export async function readStanding({ mine, rank, above, below, next }: Surroundings): Promise<Standing> {
  const ranks = await ranksOf([...above, ...below, ...(next ? [next] : [])], mine, rank)
  const ranked = (score: ScoreDocument): RankedScore => ({ score, rank: ranks.get(score.scoreFen) ?? rank })
  return {
    rank,
    gapFen: next ? next.scoreFen - mine.scoreFen : 0,
    nextRank: next ? (ranks.get(next.scoreFen) ?? null) : null,
    around: [...[...above].reverse(), mine, ...below].map(ranked),
  }
}

/** Equal scores share a rank, 1-2-2-4: one more than how many stand strictly above. */
const rankOf = async ({ board, scoreFen }: ScoreDocument): Promise<number> =>
  1 + (await scores.count({ board, scoreFen: is.gt(scoreFen) }))

async function ranksOf(
  rows: readonly ScoreDocument[],
  mine: ScoreDocument,
  rank: number,
): Promise<ReadonlyMap<number, number>> {
  const others = new Map(rows.filter(row => row.scoreFen !== mine.scoreFen).map(row => [row.scoreFen, row]))
  const counted = await Promise.all([...others.values()].map(rankOf))
  return new Map([[mine.scoreFen, rank], ...[...others.keys()].map((fen, at) => [fen, counted[at] ?? 0] as const)])
}

/** Nearest first. Within a score the earlier stands first, then the smaller id. */
const aboveOf = ({ board, scoreFen }: ScoreDocument): Promise<ScoreDocument[]> =>
  scores.find(
    { board, scoreFen: is.gt(scoreFen) },
    {
      sort: [
        ['scoreFen', 1],
        ['reachedAt', -1],
        ['_id', -1],
      ],
      limit: BESIDE,
    },
  )

const belowOf = ({ board, scoreFen }: ScoreDocument): Promise<ScoreDocument[]> =>
  scores.find(
    { board, scoreFen: is.and(is.lt(scoreFen), is.gt(0)) },
    {
      sort: [
        ['scoreFen', -1],
        ['reachedAt', 1],
        ['_id', 1],
      ],
      limit: BESIDE,
    },
  )

async function tiedBefore({ _id, board, scoreFen, reachedAt }: ScoreDocument): Promise<ScoreDocument[]> {
  const [sameTime, earlier] = await Promise.all([
    scores.find({ board, scoreFen, reachedAt, _id: is.lt(_id) }, { sort: [['_id', -1]], limit: BESIDE }),
    scores.find(
      { board, scoreFen, reachedAt: is.lt(reachedAt) },
      {
        sort: [
          ['reachedAt', -1],
          ['_id', -1],
        ],
        limit: BESIDE,
      },
    ),
  ])
  return [...sameTime, ...earlier]
}

async function tiedAfter({ _id, board, scoreFen, reachedAt }: ScoreDocument): Promise<ScoreDocument[]> {
  const [sameTime, later] = await Promise.all([
    scores.find({ board, scoreFen, reachedAt, _id: is.gt(_id) }, { sort: [['_id', 1]], limit: BESIDE }),
    scores.find(
      { board, scoreFen, reachedAt: is.gt(reachedAt) },
      {
        sort: [
          ['reachedAt', 1],
          ['_id', 1],
        ],
        limit: BESIDE,
      },
    ),
  ])
  return [...sameTime, ...later]
}
