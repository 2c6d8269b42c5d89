import { startProbing } from './probing'

// Each stopped instance is followed by a cold start.
jest.setTimeout(60_000)

let test: Awaited<ReturnType<typeof startProbing>>
beforeAll(async () => {
  test = await startProbing()
})
beforeEach(async () => {
  for (const name of ['facts', 'traces', 'brokenSubjects']) await test.cloud.admin.remove(name, {})
})
afterAll(() => test.close())

const fact = (subject: string, step: number, at = 1000) => ({
  id: `probe-happened:${subject}:${step}:${at}`,
  kind: 'probe.happened',
  subject,
  at,
  step,
  payload: {},
})

const tracesOf = async (subject: string): Promise<number[]> => {
  const found = await test.read<{ _id: string; step: number }>('traces', { subject })
  return found.sort((left, right) => (left._id < right._id ? -1 : 1)).map(({ step }) => step)
}
const states = async (): Promise<Record<string, string>> => {
  const found = await test.read<{ _id: string; state: string }>('facts')
  return Object.fromEntries(found.map(({ _id, state }) => [_id, state]))
}

it('folds each subject in the order of time, then step, whatever order it was told in', async () => {
  const told = [fact('a', 2), fact('b', 1), fact('a', 0), fact('a', 5, 500), fact('a', 1)]
  await test.probe('tell', { facts: told })
  expect((await test.probe('fold')).value).toEqual({ folded: 5, poisoned: 0, more: false })
  expect(await tracesOf('a')).toEqual([5, 0, 1, 2])
  expect(await tracesOf('b')).toEqual([1])
  expect((await test.probe('fold')).value).toEqual({ folded: 0, poisoned: 0, more: false })
  expect(await tracesOf('b')).toEqual([1])
})

it('keeps one fact however often it is told', async () => {
  await test.probe('tell', { facts: [fact('a', 0)] })
  expect((await test.probe('tell', { facts: [fact('a', 0)] })).value).toEqual(['exists'])
  expect((await test.probe('tellTwiceInTransaction', { fact: fact('a', 1) })).value).toBe('refused')
  expect(Object.keys(await states())).toHaveLength(2)
})

it('sets a failing fact aside after five runs, holds its subject, and lets the others go on', async () => {
  await test.insert('brokenSubjects', { _id: 'bad' })
  await test.probe('tell', { facts: [fact('bad', 0), fact('bad', 1), fact('good', 0)] })
  expect((await test.probe('fold')).value).toMatchObject({ folded: 1, poisoned: 0, more: true })
  for (let run = 2; run <= 4; run++) await test.probe('fold')
  expect((await test.probe('listPoisoned')).value).toEqual([])
  expect((await test.probe('fold')).value).toMatchObject({ poisoned: 1, more: true })
  expect((await test.probe('listPoisoned')).value).toEqual([
    { _id: 'probe-happened:bad:0:1000', attempts: 5, error: 'Error: bad is broken' },
  ])
  // What comes later for the same subject waits behind it; the rest is folded.
  await test.probe('tell', { facts: [fact('bad', 2), fact('good', 1)] })
  await test.probe('fold')
  expect(await tracesOf('bad')).toEqual([])
  expect(await tracesOf('good')).toEqual([0, 1])
  expect(await states()).toMatchObject({
    'probe-happened:bad:0:1000': 'poisoned',
    'probe-happened:bad:1:1000': 'held',
    'probe-happened:bad:2:1000': 'held',
  })

  await test.cloud.admin.remove('brokenSubjects', { _id: 'bad' })
  expect((await test.probe('release', { id: 'probe-happened:bad:0:1000' })).value).toBe(true)
  await test.probe('fold')
  expect(await tracesOf('bad')).toEqual([0, 1, 2])
  expect((await test.probe('listPoisoned')).value).toEqual([])
})

it('poisons a fact that nobody handles instead of forgetting it', async () => {
  await test.probe('tell', { facts: [{ ...fact('a', 0), kind: 'probe.unknown' }] })
  for (let run = 1; run <= 5; run++) await test.probe('fold')
  expect((await test.probe('listPoisoned')).value).toMatchObject([{ error: 'Error: no handlers for probe.unknown' }])
})

it('loses nothing wherever a run is stopped', async () => {
  await test.probe('tell', { facts: [fact('a', 0), fact('a', 1), fact('a', 2)] })
  for (let operation = 1; operation <= 8; operation++) {
    await test.probe('fold', {}, { stopAfterOperation: operation }).catch(() => undefined)
  }
  await test.probe('fold')
  expect(new Set(Object.values(await states()))).toEqual(new Set(['done']))
  // The handler may run again after a stop (its key does not make it idempotent here), but never out of order.
  const seen = await tracesOf('a')
  expect(new Set(seen)).toEqual(new Set([0, 1, 2]))
  expect(seen.indexOf(0)).toBeLessThan(seen.indexOf(1))
  expect(seen.indexOf(1)).toBeLessThan(seen.indexOf(2))
})
