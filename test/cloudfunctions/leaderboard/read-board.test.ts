import { instantOf, periodAt } from '../../../src/domain/kernel'
import { type Channel, dealer, START, startChannel } from '../../support/channel'

jest.setTimeout(120_000)

const WEEK = `${periodAt('week', instantOf(START)).id}:personal`
const SCORES = [900, 700, 700, 700, 500, 500, 300, 0, -100].map(fen => fen * 100)

describe('readBoard', () => {
  let channel: Channel
  beforeAll(async () => {
    const people = SCORES.map((_, index) => dealer(`p${index}`, { boardConsent: index % 2 === 0 }))
    channel = await startChannel({ dealers: [...people, dealer('unranked')] })
    const scores = SCORES.map((scoreFen, index) => ({
      _id: `${WEEK}:p${index}`,
      board: WEEK,
      dealerId: `p${index}`,
      scoreFen,
      // p2 reached its score before p1; p3 at the same time as p1, so its id decides.
      reachedAt: START - (index === 2 ? 10 : 5),
      batch: 1,
    }))
    await channel.insert('scores', ...scores)
  })
  afterAll(() => channel.close())

  const read = (who: string) => channel.get(who, 'leaderboard', 'readBoard', { board: 'personal', period: 'week' })

  it('ranks 1-2-2-2-5-5-7: equal scores share a rank, the earlier and then the smaller id first', async () => {
    const { top, rankedCount, periodName } = await read('unranked')
    expect(top.map(row => row.rank)).toEqual([1, 2, 2, 2, 5, 5, 7])
    expect(top.slice(1, 4).map(row => row.name)).toEqual(['经销商p2', '经销商 P1', '经销商 P3'])
    expect(rankedCount).toBe(7)
    expect(periodName).toBe('11月23日–11月29日')
  })

  it.each([
    ['p0', 1, 0, null, [1, 2, 2]],
    ['p2', 2, 20_000, 1, [1, 2, 2, 2]],
    ['p1', 2, 20_000, 1, [1, 2, 2, 2, 5]],
    ['p3', 2, 20_000, 1, [2, 2, 2, 5, 5]],
    ['p5', 5, 20_000, 2, [2, 5, 5, 7]],
    ['p6', 7, 20_000, 5, [5, 5, 7]],
  ] as const)('shows %s its own rank, gap and neighbours', async (who, rank, gapToNextFen, nextRank, around) => {
    const { me } = await read(who)
    expect(me).toMatchObject({ rank, gapToNextFen, nextRank })
    expect(me?.neighbours.map(row => row.rank)).toEqual(around)
    expect(me?.neighbours.filter(row => row.isMe)).toHaveLength(1)
  })

  it.each(['p7', 'p8', 'unranked'])('does not rank %s: nothing was bought net', async who => {
    expect((await read(who)).me).toBeNull()
  })

  it('names only those who agreed, and oneself', async () => {
    const seen = await read('p1')
    expect(seen.top.map(row => row.name)).toEqual([
      '经销商p0',
      '经销商p2',
      '经销商p1',
      '经销商 P3',
      '经销商p4',
      '经销商 P5',
      '经销商p6',
    ])
  })

  it('needs four round trips one after another', async () => {
    const input = { board: 'personal', period: 'week' } as const
    const { stats } = await channel.ask('p3', 'leaderboard', 'readBoard', input)
    expect(stats.sequentialDepth).toBeLessThanOrEqual(4)
  })
})
