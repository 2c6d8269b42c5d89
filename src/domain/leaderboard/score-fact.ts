import { type Instant, PERIOD_KINDS, type Period, periodAt } from '../kernel'
import { type Fen, negateFen } from '../money'
import { BOARD_CLOSE_DAYS, periodOfReturn } from './score-window'

export type Board = 'personal' | 'team'

/** One change of one dealer's score on one board. `at` is when it happened: the score is reached then. */
export type ScoreFact = {
  readonly board: Board
  readonly dealerId: string
  readonly periodId: string
  readonly fen: Fen
  readonly at: Instant
}

/** Goods paid for. `uplineIds`: the buyer's uplines at payment, to whose teams the order and its later returns belong. */
export type ScoredOrder = {
  readonly buyerId: string
  readonly uplineIds: readonly string[]
  readonly goodsFen: Fen
  readonly paidAt: Instant
}

/**
 * What a paid order adds to the boards of week, month and quarter: to the buyer's own, and to the teams of the buyer and of each
 * upline at payment. Freight counts in no score. Cost independent of team size. Source: docs/rules.md §6.
 */
export const factsOfPayment = ({ buyerId, uplineIds, goodsFen, paidAt }: ScoredOrder): ScoreFact[] =>
  factsIn(
    PERIOD_KINDS.map(kind => periodAt(kind, paidAt)),
    { buyerId, uplineIds, fen: goodsFen, at: paidAt },
  )

/** What a return takes away again (`goodsFen` ≥ 0, the money back): from the order's own periods while they are open. */
export const factsOfReturn = (
  order: Omit<ScoredOrder, 'goodsFen'>,
  back: { readonly goodsFen: Fen; readonly returnedAt: Instant },
  closeDays: number = BOARD_CLOSE_DAYS,
): ScoreFact[] =>
  factsIn(
    PERIOD_KINDS.map(kind => periodOfReturn(kind, order.paidAt, back.returnedAt, closeDays)),
    { buyerId: order.buyerId, uplineIds: order.uplineIds, fen: negateFen(back.goodsFen), at: back.returnedAt },
  )

type Change = {
  readonly buyerId: string
  readonly uplineIds: readonly string[]
  readonly fen: Fen
  readonly at: Instant
}

function factsIn(periods: readonly Period[], { buyerId, uplineIds, fen, at }: Change): ScoreFact[] {
  const teams = [buyerId, ...uplineIds.filter(id => id !== buyerId)]
  const facts: ScoreFact[] = []
  for (const { id: periodId } of periods) {
    facts.push({ board: 'personal', dealerId: buyerId, periodId, fen, at })
    for (const dealerId of teams) facts.push({ board: 'team', dealerId, periodId, fen, at })
  }
  return facts
}
