import type { leaderboardContract } from '../../src/contracts'
import { instantOf, ok, periodAt } from '../../src/domain/kernel'
import { boardOf, scoreId } from '../modules/leaderboard/document'
import { readStanding, readSurroundings } from '../modules/leaderboard/read-standing'
import { countRanked, readTop } from '../modules/leaderboard/read-top'
import { CURRENT_BATCH, scoreBatches, scores } from '../modules/leaderboard/store'
import { readSettings } from '../modules/settings'
import type { UseCase } from '../platform/handler'
import { readPeople, rowsWith } from './board-rows'
import { periodName } from './period-name'

const TOP = 50

/** Three round trips after the caller is known: the board's front, where the caller stands, and who they all are. */
export const readBoard: UseCase<typeof leaderboardContract, 'readBoard'> = async (input, { now, dealer }) => {
  const period = periodAt(input.period, instantOf(now))
  const board = boardOf(period.id, input.board)
  const [top, rankedCount, mine, batch, { brand }] = await Promise.all([
    readTop(board, TOP),
    countRanked(board),
    dealer === null ? null : scores.get(scoreId(board, dealer._id)),
    scoreBatches.get(CURRENT_BATCH),
    readSettings(),
  ])
  const near = mine && mine.scoreFen > 0 ? await readSurroundings(mine) : null
  const shown = [...top.map(row => row.score), ...(near ? [near.mine, ...near.above, ...near.below] : [])]
  const [standing, people] = await Promise.all([near && readStanding(near), readPeople(shown)])
  const rowsOf = rowsWith(people, brand, dealer?._id ?? null)
  return ok({
    board: input.board,
    period: input.period,
    periodId: period.id,
    periodName: periodName(period),
    endsAt: period.to,
    asOf: batch?.countedAt ?? now,
    top: rowsOf(top),
    me: standing && {
      rank: standing.rank,
      scoreFen: mine?.scoreFen ?? 0,
      gapToNextFen: standing.gapFen,
      nextRank: standing.nextRank,
      neighbours: rowsOf(standing.around),
    },
    rankedCount,
    consent: dealer?.boardConsent ?? false,
  })
}
