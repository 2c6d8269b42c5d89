import { type Fixture, startFixture } from './support/cloud'

let fixture: Fixture
const start = new Date('2026-03-01T00:00:00.000Z')
beforeAll(async () => {
  fixture = await startFixture({ startAt: start })
  fixture.cloud.clock.freeze()
})
afterAll(() => fixture.close())

test('functions, server dates and the clock agree, and jump together', async () => {
  fixture.cloud.clock.set(start)
  const read = () =>
    fixture.run(`
      const { _id } = await db.collection('things').add({ data: { now: db.serverDate(), later: db.serverDate({ offset: 60000 }) } })
      const { data } = await db.collection('things').doc(_id).get()
      return { data, date: new Date(), number: Date.now(), text: Date(), same: new Date() instanceof Date, constructor: new Date().constructor === Date }
    `)
  const first = await read()
  expect(first.date).toBe('2026-03-01T00:00:00.000Z')
  expect(first.number).toBe(start.getTime())
  expect(first.text).toContain('2026')
  expect(first.data).toMatchObject({ now: '2026-03-01T00:00:00.000Z', later: '2026-03-01T00:01:00.000Z' })
  expect([first.same, first.constructor]).toEqual([true, true])
  fixture.cloud.clock.advance(86_400_000)
  expect((await read()).data.now).toBe('2026-03-02T00:00:00.000Z')
})

test('a running clock moves on from where it was set', async () => {
  fixture.cloud.clock.set(start)
  fixture.cloud.clock.run()
  const before = fixture.cloud.clock.now().getTime()
  await new Promise(resolve => setTimeout(resolve, 30))
  const passed = fixture.cloud.clock.now().getTime() - before
  expect(passed).toBeGreaterThanOrEqual(25)
  expect(passed).toBeLessThan(5000)
  fixture.cloud.clock.freeze()
})
