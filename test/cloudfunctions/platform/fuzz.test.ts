import type { TestCloud } from '../../support/cloud'
import { actions, startWithCast } from './cast'
import { fuzzCalls } from './fuzz-calls'

jest.setTimeout(120_000)

let test: TestCloud
beforeAll(async () => {
  test = await startWithCast()
})
afterAll(() => test.close())

/** Few here, each day the same; `fuzz.deep.ts` makes ten thousand. */
it('answers made-up input to every action with success or a typed refusal, and changes nothing when it refuses', async () => {
  const { calls, succeeded } = await fuzzCalls(test, 20, 20261123)
  expect(calls).toBe(actions.length * 20)
  // Some of it must get through, or the fuzz never passes the schemas.
  expect(succeeded).toBeGreaterThan(0)
})
