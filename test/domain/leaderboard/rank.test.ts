import fc from 'fast-check'
import { instantOf, parse } from '../../../src/domain/kernel'
import {
  answerRank,
  compareScores,
  LEAST_PROGRESS_MINIMUM_FEN,
  progressBps,
  rankAll,
  rankInputSchema,
  rankProgress,
  type ScoreEntry,
  standingOf,
} from '../../../src/domain/leaderboard'
import { fen, MAX_FEN } from '../../../src/domain/money'
import { checkRefusals } from '../../support/refusals'
import { readCases, shownBy } from '../../support/worked-cases'

test.each(readCases('rank').map(one => [one.name, one] as const))('case %s', (_name, { input, expect: expected }) => {
  const parsed = parse(rankInputSchema, input)
  if (!parsed.ok) throw new Error(parsed.error.path)
  expect(shownBy(expected, answerRank(parsed.value))).toEqual(expected)
})

const score = fc.oneof(
  fc.integer({ min: -3, max: 6 }),
  fc.integer({ min: -MAX_FEN, max: MAX_FEN }),
  fc.constantFrom(2 ** 22, 2 ** 22 + 1, 2 ** 44 - 1),
)
const entries: fc.Arbitrary<ScoreEntry[]> = fc.uniqueArray(
  fc.record({
    id: fc.string({ minLength: 1, maxLength: 3 }),
    scoreFen: score.map(fen),
    reachedAt: fc.integer({ min: 0, max: 5 }).map(instantOf),
  }),
  { selector: entry => entry.id, maxLength: 60 },
)

test('a board is a permutation of the positive scores, in order, with ties 1-2-2-4', () => {
  fc.assert(
    fc.property(entries, given => {
      const ranked = rankAll(given)
      const positive = given.filter(entry => entry.scoreFen > 0)
      expect(ranked.map(({ entry }) => entry)).toEqual([...positive].sort(compareScores))
      for (const { entry, rank } of ranked)
        expect(rank).toBe(1 + positive.filter(other => other.scoreFen > entry.scoreFen).length)
    }),
    { numRuns: 300 },
  )
})

test('own rank, gap and neighbours agree with the board; the order of entries changes nothing', () => {
  fc.assert(
    fc.property(entries, given => {
      const ranked = rankAll(given)
      expect(rankAll([...given].reverse())).toEqual(ranked)
      for (const { id, scoreFen } of given) {
        const { me: own, neighbours } = standingOf(ranked, id, 2)
        if (scoreFen <= 0) {
          expect([own, neighbours]).toEqual([null, []])
          continue
        }
        const better = given.map(entry => entry.scoreFen).filter(other => other > scoreFen)
        const gapToNextFen = better.length === 0 ? 0 : Math.min(...better) - scoreFen
        expect(own).toEqual({ rank: 1 + better.length, scoreFen, gapToNextFen, rankedCount: ranked.length })
        const around = neighbours.map(({ entry }) => entry.id)
        expect(around).toContain(id)
        expect(around.length).toBeGreaterThanOrEqual(Math.min(ranked.length, 3))
      }
    }),
  )
})

test('a group of many equal scores is ordered by who was first, then id', () => {
  const many = Array.from({ length: 40 }, (_, at) => ({
    id: `d${at}`,
    scoreFen: fen(7),
    reachedAt: instantOf((at * 7) % 10),
  }))
  const ranked = rankAll([...many, { id: 'top', scoreFen: fen(8), reachedAt: instantOf(99) }])
  expect(ranked.map(({ entry }) => entry).slice(1)).toEqual([...many].sort(compareScores))
  expect(new Set(ranked.slice(1).map(({ rank }) => rank))).toEqual(new Set([2]))
})

describe('progress', () => {
  test.each([
    [15_000, 10_000, 5_000],
    [10_001, 30_000, -6_667],
    [10_000, 10_000, 0],
    [MAX_FEN, 10_000, 9_999_999_990_000],
    [0, 10_000, -10_000],
  ])('from %i (score) over %i: %i bps', (now, before, expected) =>
    expect(progressBps(fen(now), fen(before))).toBe(expected),
  )
  test('only who had enough before, and got ahead, is ranked; ties share a rank', () => {
    const entry = (id: string, scoreFen: number, previousFen: number, reachedAt: number) => ({
      id,
      scoreFen: fen(scoreFen),
      previousFen: fen(previousFen),
      reachedAt: instantOf(reachedAt),
    })
    const board = rankProgress(
      [
        entry('a', 30_000, 20_000, 5),
        entry('b', 45_000, 30_000, 4),
        entry('c', 90_000, 30_000, 9),
        entry('d', 9_999_999, 19_999, 1),
        entry('e', 20_000, 20_000, 1),
        entry('f', 20_001, 20_000, 1),
        entry('g', 20_100, 20_000, 1),
      ],
      fen(20_000),
    )
    expect(board).toEqual([
      { id: 'c', progressBps: 20_000, rank: 1 },
      { id: 'b', progressBps: 5_000, rank: 2 },
      { id: 'a', progressBps: 5_000, rank: 2 },
      { id: 'g', progressBps: 50, rank: 4 },
    ])
    expect(rankProgress([entry('a', 500, 1, 0)], fen(0))).toEqual([])
    expect(LEAST_PROGRESS_MINIMUM_FEN).toBe(10_000)
  })
})

const good = () => ({
  kind: 'rank',
  entries: [
    { id: 'a', scoreFen: 1, reachedAt: '2026-11-01T00:00:00Z' },
    { id: 'b', scoreFen: -1, reachedAt: '2026-11-01T00:00:00Z' },
  ],
  me: 'z',
  top: 3,
})
checkRefusals(rankInputSchema, good, [
  ['an id twice', 'entries[1].id', input => (input.entries[1].id = 'a')],
  ['a fraction', 'entries[0].scoreFen', input => (input.entries[0].scoreFen = 0.5)],
  ['an over-large score', 'entries[0].scoreFen', input => (input.entries[0].scoreFen = MAX_FEN + 1)],
  ['a time that is none', 'entries[0].reachedAt', input => (input.entries[0].reachedAt = 'today')],
  ['a negative top', 'top', input => (input.top = -1)],
  ['nobody asking', 'me', input => (input.me = '')],
  ['an unknown key', 'entries[0].name', input => (input.entries[0].name = 'x')],
])
