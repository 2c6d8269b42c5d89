import { killCycles } from '../support/kill-cycles'

test('sixty kills under load', async () => {
  const { cycles, acknowledged } = await killCycles(60)
  console.log(`${cycles} kills, ${acknowledged} acknowledged steps, none lost`)
  expect(acknowledged).toBeGreaterThan(600)
}, 600_000)
