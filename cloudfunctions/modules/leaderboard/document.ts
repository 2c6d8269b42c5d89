export type BoardKind = 'personal' | 'team'

/** A dealer's score on one board: net purchases in fen (docs/rules.md §6). */
export interface ScoreDocument {
  readonly _id: string
  /** Period and kind, e.g. `2026-W47:team`. */
  readonly board: string
  readonly dealerId: string
  readonly scoreFen: number
  /** When the score became what it is: of two equal scores the earlier stands first. */
  readonly reachedAt: number
  /** The last batch of events in it: a batch counts once. */
  readonly batch: number
}

/** A purchase (or return, negative) that has to count on boards, for the buyer and everyone above it at payment. */
export interface ScoreEventDocument {
  readonly _id: string
  readonly at: number
  readonly dealerId: string
  readonly uplines: readonly string[]
  readonly deltaFen: number
  readonly state: 'waiting' | 'counted'
}

/** The one batch that is being counted, or was last; `_id` is `current`. */
export interface ScoreBatchDocument {
  readonly _id: string
  readonly number: number
  readonly open: boolean
  readonly eventIds: readonly string[]
  /** Boards are as of this instant. */
  readonly countedAt: number
}

export const boardOf = (periodId: string, kind: BoardKind): string => `${periodId}:${kind}`
export const scoreId = (board: string, dealerId: string): string => `${board}:${dealerId}`
