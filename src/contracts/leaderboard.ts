import * as v from 'valibot'
import { query } from './action'

export interface BoardRow {
  readonly rank: number
  readonly name: string
  readonly avatar: string
  readonly tierName: string
  readonly scoreFen: number
  readonly isMe: boolean
}

export interface BoardView {
  readonly board: 'personal' | 'team'
  readonly period: 'week' | 'month'
  /** e.g. `2026-W47`, `2026-11`. */
  readonly periodId: string
  readonly periodName: string
  readonly endsAt: number
  readonly asOf: number
  readonly top: readonly BoardRow[]
  readonly me: {
    readonly rank: number
    readonly scoreFen: number
    readonly gapToNextFen: number
    readonly nextRank: number | null
    readonly neighbours: readonly BoardRow[]
  } | null
  readonly rankedCount: number
  readonly consent: boolean
}

export const leaderboardContract = {
  readBoard: query(
    v.strictObject({ board: v.picklist(['personal', 'team']), period: v.picklist(['week', 'month']) }),
    'dealer',
    'manager',
    'operator',
  ).answers<BoardView>(),
}
