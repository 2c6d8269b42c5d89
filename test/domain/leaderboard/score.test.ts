import fc from 'fast-check'
import { instantOf, parseInstant, periodAt, plusMs } from '../../../src/domain/kernel'
import {
  addFact,
  CONTEST_CLOSE_DAYS,
  closesAt,
  contestMachine,
  countsInContest,
  factsOfPayment,
  factsOfReturn,
  isOpen,
  periodOfReturn,
  returnCountsInContest,
  type Score,
} from '../../../src/domain/leaderboard'
import { fen } from '../../../src/domain/money'
import { sumOf } from '../../support/cuts'
import { checkStateMachine } from '../../support/state-machine-checks'

const paidAt = parseInstant('2026-11-29T23:59:59+08:00')!
const order = { buyerId: 'B', uplineIds: ['U', 'V'], goodsFen: fen(500), paidAt }

test('a payment counts for the buyer and for every team above it, in week, month and quarter of UTC+8', () => {
  const facts = factsOfPayment(order)
  expect(facts.map(fact => `${fact.periodId} ${fact.board} ${fact.dealerId}`)).toEqual(
    ['2026-W48', '2026-11', '2026-Q4'].flatMap(period => [
      `${period} personal B`,
      `${period} team B`,
      `${period} team U`,
      `${period} team V`,
    ]),
  )
  expect(facts.every(fact => fact.fen === 500 && fact.at === paidAt)).toBe(true)
})

test("a return counts in its order's period while that board is open, then in the current one; each board for itself", () => {
  const periodsOf = (returnedAt: string) => [
    ...new Set(
      factsOfReturn(order, { goodsFen: fen(100), returnedAt: parseInstant(returnedAt)! }).map(fact => fact.periodId),
    ),
  ]
  expect(periodsOf('2026-11-30T23:59:59+08:00')).toEqual(['2026-W48', '2026-11', '2026-Q4'])
  expect(periodsOf('2026-12-01T00:00:00+08:00')).toEqual(['2026-W49', '2026-11', '2026-Q4'])
  expect(periodsOf('2026-12-02T00:00:00+08:00')).toEqual(['2026-W49', '2026-12', '2026-Q4'])
  expect(periodsOf('2027-01-02T00:00:00+08:00')).toEqual(['2026-W53', '2027-01', '2027-Q1'])
})

test('an order that is wholly returned while its boards are open leaves every score at 0', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 500 }), { maxLength: 5 }), parts => {
      const kept = Math.max(0, 500 - sumOf(parts))
      const back = [...parts, kept].map(part => fen(part))
      const paid = factsOfPayment({ ...order, goodsFen: fen(sumOf(back)) })
      const facts = [
        ...paid,
        ...back.flatMap(goodsFen => factsOfReturn(order, { goodsFen, returnedAt: plusMs(paidAt, 500) })),
      ]
      for (const key of new Set(paid.map(fact => `${fact.periodId} ${fact.board} ${fact.dealerId}`))) {
        expect(
          sumOf(facts.filter(fact => `${fact.periodId} ${fact.board} ${fact.dealerId}` === key).map(fact => fact.fen)),
        ).toBe(0)
      }
    }),
  )
})

test('a score and when it was reached do not depend on the order in which facts arrive', () => {
  const fact = fc.record({
    fen: fc.integer({ min: -50, max: 50 }).map(fen),
    at: fc.integer({ min: 0, max: 9 }).map(instantOf),
  })
  const fold = (facts: { fen: ReturnType<typeof fen>; at: ReturnType<typeof instantOf> }[]) =>
    facts.reduce<Score | undefined>(addFact, undefined)
  fc.assert(
    fc.property(fc.array(fact, { maxLength: 10 }), facts => expect(fold([...facts].reverse())).toEqual(fold(facts))),
  )
  expect(
    fold([
      { fen: fen(5), at: instantOf(1) },
      { fen: fen(0), at: instantOf(9) },
    ]),
  ).toEqual({ scoreFen: 5, reachedAt: 1 })
})

test('a board closes a day after its period to the millisecond', () => {
  const november = periodAt('month', paidAt)
  const close = closesAt(november, 1)
  expect(close).toBe(parseInstant('2026-12-02T00:00:00+08:00'))
  expect([isOpen(november, 1, plusMs(close, -1)), isOpen(november, 1, close)]).toEqual([true, false])
  expect(periodOfReturn('month', paidAt, plusMs(close, -1), 1).id).toBe('2026-11')
})

describe('a contest', () => {
  const window = { from: parseInstant('2026-11-11T20:00:00+08:00')!, to: parseInstant('2026-11-12T20:00:00+08:00')! }
  test('counts from its first to before its last millisecond', () => {
    const moments = [plusMs(window.from, -1), window.from, plusMs(window.to, -1), window.to]
    expect(moments.map(moment => countsInContest(window, moment))).toEqual([false, true, true, false])
  })
  test('takes returns of its own orders until it closes, and none after', () => {
    const close = closesAt(window, CONTEST_CLOSE_DAYS)
    expect(returnCountsInContest(window, window.from, plusMs(close, -1), CONTEST_CLOSE_DAYS)).toBe(true)
    expect(returnCountsInContest(window, window.from, close, CONTEST_CLOSE_DAYS)).toBe(false)
    expect(returnCountsInContest(window, window.to, plusMs(window.to, 1), CONTEST_CLOSE_DAYS)).toBe(false)
  })
  checkStateMachine(
    contestMachine,
    {
      draft: ['announced', 'cancelled'],
      announced: ['running', 'cancelled'],
      running: ['settling', 'cancelled'],
      settling: ['closed'],
    },
    ['manager', 'operator', 'system'],
  )
})
