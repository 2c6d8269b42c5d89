import { instantOf, PERIOD_KINDS, periodAt } from '../../../src/domain/kernel'
import { type BoardKind, boardOf, type ScoreEventDocument, scoreId } from './document'

export interface ScoreChange {
  readonly id: string
  readonly board: string
  readonly dealerId: string
  readonly deltaFen: number
  readonly at: number
}

/**
 * What a batch of events changes, one change per score however many events touch it. An event counts for the buyer and
 * for each upline it had at payment, so its cost grows with the number of tiers, never with the size of a team.
 */
export function scoreChanges(events: readonly ScoreEventDocument[]): readonly ScoreChange[] {
  const changes = new Map<string, ScoreChange>()
  for (const event of events) {
    for (const { periodId, kind, dealerId } of touched(event)) {
      const board = boardOf(periodId, kind)
      const id = scoreId(board, dealerId)
      const before = changes.get(id)
      changes.set(id, {
        id,
        board,
        dealerId,
        deltaFen: (before?.deltaFen ?? 0) + event.deltaFen,
        at: Math.max(before?.at ?? 0, event.at),
      })
    }
  }
  return [...changes.values()]
}

function touched(event: ScoreEventDocument): { periodId: string; kind: BoardKind; dealerId: string }[] {
  const periods = PERIOD_KINDS.map(kind => periodAt(kind, instantOf(event.at)).id)
  return periods.flatMap(periodId => [
    { periodId, kind: 'personal' as const, dealerId: event.dealerId },
    ...[event.dealerId, ...event.uplines].map(dealerId => ({ periodId, kind: 'team' as const, dealerId })),
  ])
}
