import { nextFiring, parseCron } from '../../local-cloud/clock/cron'
import { type Fixture, startFixture } from './support/cloud'

const after = (cron: string, time: string): string | undefined => {
  const next = nextFiring(parseCron(cron), new Date(time).getTime())
  return next === undefined ? undefined : new Date(next).toISOString()
}

test.each([
  ['0 * * * * * *', '2026-03-01T00:00:00.000Z', '2026-03-01T00:01:00.000Z'],
  ['*/20 * * * * * *', '2026-03-01T00:00:59.999Z', '2026-03-01T00:01:00.000Z'],
  ['0 0 2 * * * *', '2026-03-01T00:00:00Z', '2026-03-01T18:00:00.000Z'],
  ['0 30 9 1 * * *', '2026-03-01T02:00:00Z', '2026-04-01T01:30:00.000Z'],
  ['0 0 0 * * 1 *', '2026-03-01T00:00:00Z', '2026-03-01T16:00:00.000Z'],
  ['0 0 12 29 2 * *', '2026-03-01T00:00:00Z', '2028-02-29T04:00:00.000Z'],
  ['0 15,45 8-10 * * * *', '2026-03-01T00:20:00Z', '2026-03-01T00:45:00.000Z'],
  ['0 0 0 1 1 * 2020', '2026-03-01T00:00:00Z', undefined],
])('%s after %s', (cron, time, expected) => {
  expect(after(cron, time)).toBe(expected)
})

test.each(['* * * * *', '0 60 * * * * *', 'x * * * * * *', '*/0 * * * * * *'])('refuses "%s"', cron => {
  expect(() => parseCron(cron)).toThrow(expect.objectContaining({ code: 'BAD_DECLARATION' }))
})

describe('timers of functions', () => {
  let fixture: Fixture
  beforeAll(async () => {
    fixture = await startFixture({
      startAt: new Date('2026-03-01T00:00:30Z'),
      timers: 'schedule',
      sources: {
        jobs: 'let runs = 0; exports.main = async event => ({ event, runs: ++runs, openid: process.env.WX_OPENID || null, now: new Date() })',
      },
      functions: [{ name: 'jobs', timer: { name: 'every-minute', cron: '0 * * * * * *' } }],
    })
    fixture.cloud.clock.freeze()
    fixture.cloud.clock.set(new Date('2026-03-01T00:00:30Z'))
  })
  afterAll(() => fixture.close())
  const runs = () => fixture.cloud.invocations().filter(i => i.functionName === 'jobs').length
  const settle = async (count: number) => {
    for (let i = 0; i < 100 && runs() < count; i++) await new Promise(resolve => setTimeout(resolve, 20))
    await new Promise(resolve => setTimeout(resolve, 50))
    return runs()
  }

  test('fire when the clock passes them, once for a jump over many', async () => {
    expect(runs()).toBe(0)
    fixture.cloud.clock.advance(29_000)
    expect(await settle(0)).toBe(0)
    fixture.cloud.clock.advance(1000)
    expect(await settle(1)).toBe(1)
    fixture.cloud.clock.advance(3 * 86_400_000)
    expect(await settle(2)).toBe(2)
  })

  test('run now: the event of a timer, and nobody’s openid', async () => {
    const { result, stats } = await fixture.cloud.runTimer('jobs')
    expect(result).toMatchObject({
      event: { Type: 'Timer', TriggerName: 'every-minute', Time: '2026-03-04T00:01:00.000Z' },
      openid: null,
    })
    expect(stats.operations).toBe(0)
    await expect(fixture.cloud.runTimer('script')).rejects.toThrow('declares no timer')
  })
})
