import { openidOf } from '../../support/cloud'
import { startProbing } from './probing'

jest.setTimeout(60_000)

let test: Awaited<ReturnType<typeof startProbing>>
beforeAll(async () => {
  test = await startProbing()
})
afterAll(() => test.close())

const runsOf = async (name: string): Promise<number> =>
  (await test.read<{ count: number }>('runs', { _id: name }))[0]?.count ?? 0
const minutes = (count: number): void => test.cloud.clock.advance(count * 60_000)

it('refuses a call that carries an identity: only a timer has none', async () => {
  const event = { scenario: 'tick', input: {} }
  const { result } = await test.cloud.callFunction('probe', event, { openid: openidOf('curious') })
  expect(result).toMatchObject({ value: { ok: false, error: { code: 'FORBIDDEN' } } })
  expect(await runsOf('every-tick')).toBe(0)
})

it('runs each job when it is due, once where two ticks come at once', async () => {
  // Two instances, loaded already, so that the ticks do meet.
  await Promise.all([test.probe('get', { id: 'x' }), test.probe('get', { id: 'x' })])
  const ticks = await Promise.all([test.probe('tick'), test.probe('tick')])
  const outcomes = ticks.map(({ value }) => (value as { value: Record<string, string> }).value['every-tick'])
  expect([...outcomes].sort()).toEqual(['not due', 'ran'])
  expect(await runsOf('every-tick')).toBe(1)
  expect(await runsOf('hourly')).toBe(1)
  minutes(1)
  await test.probe('tick')
  expect(await runsOf('every-tick')).toBe(2)
  expect(await runsOf('hourly')).toBe(1)
  minutes(59)
  await test.probe('tick')
  expect(await runsOf('hourly')).toBe(2)
})

it('tries a failed job again at the next tick, keeps its error, and runs the others', async () => {
  const before = await runsOf('failing')
  minutes(1)
  expect((await test.probe('tick')).value).toMatchObject({ value: { failing: 'failed', 'every-tick': 'ran' } })
  expect(await runsOf('failing')).toBe(before + 1)
  expect(await test.read('jobs', { _id: 'failing' })).toMatchObject([{ error: 'Error: not today', leasedUntil: 0 }])
})

it('goes on from the cursor that an earlier run kept', async () => {
  const [before] = await test.read<{ cursor: number }>('jobs', { _id: 'in-steps' })
  minutes(60)
  await test.probe('tick')
  expect(await test.read('jobs', { _id: 'in-steps' })).toMatchObject([{ cursor: (before?.cursor ?? 0) + 1 }])
})

it('takes over a lease whose holder was stopped, when it lapses', async () => {
  minutes(60)
  // Stopped inside the first job that it leases: the lease stays behind.
  await test.probe('tick', {}, { stopAfterOperation: 3 }).catch(() => undefined)
  const stopped = await test.read<{ _id: string; leasedUntil: number }>('jobs', { leasedUntil: { $gt: 0 } })
  expect(stopped).toHaveLength(1)
  const name = stopped[0]?._id ?? ''
  expect((await test.probe('tick')).value).toMatchObject({ value: { [name]: 'not due' } })
  minutes(60)
  expect((await test.probe('tick')).value).toMatchObject({ value: { [name]: expect.stringMatching(/ran|failed/) } })
})

it('leaves a due job alone while another run holds its lease', async () => {
  minutes(60)
  const now = test.cloud.clock.now().getTime()
  await test.cloud.admin.update('jobs', { _id: 'every-tick' }, { $set: { leasedUntil: now + 30_000, error: null } })
  const before = await runsOf('every-tick')
  expect((await test.probe('tick')).value).toMatchObject({ value: { 'every-tick': 'not due' } })
  expect(await runsOf('every-tick')).toBe(before)
  test.cloud.clock.advance(31_000)
  expect((await test.probe('tick')).value).toMatchObject({ value: { 'every-tick': 'ran' } })
})
