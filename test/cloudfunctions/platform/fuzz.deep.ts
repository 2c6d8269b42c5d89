import { actions, startWithCast } from './cast'
import { fuzzCalls } from './fuzz-calls'

it('answers ten thousand made-up calls over all actions with success or a typed refusal', async () => {
  const test = await startWithCast()
  const runsEach = Math.ceil(10_000 / actions.length)
  const seed = Date.now() % 1_000_000
  console.log(`fuzz seed ${seed}`)
  const { calls } = await fuzzCalls(test, runsEach, seed)
  expect(calls).toBeGreaterThanOrEqual(10_000)
  await test.close()
})
