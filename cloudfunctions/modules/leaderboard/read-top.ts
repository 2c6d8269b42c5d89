import { is } from '../../platform/data'
import type { RankedScore } from './read-standing'
import { scores } from './store'

/** The first of a board with their ranks. Scores of 0 and less are not ranked. */
export async function readTop(board: string, limit: number): Promise<readonly RankedScore[]> {
  const rows = await scores.find(
    { board, scoreFen: is.gt(0) },
    {
      sort: [
        ['scoreFen', -1],
        ['reachedAt', 1],
        ['_id', 1],
      ],
      limit,
    },
  )
  return rows.map(score => ({ score, rank: 1 + rows.findIndex(row => row.scoreFen === score.scoreFen) }))
}

export const countRanked = (board: string): Promise<number> => scores.count({ board, scoreFen: is.gt(0) })
