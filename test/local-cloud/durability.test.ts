import { startFixture } from './support/cloud'
import { killCycles } from './support/kill-cycles'

test('data, indexes, trades and messages survive a restart', async () => {
  const collections = [
    { name: 'things', indexes: [{ name: 'n', unique: true, fields: [{ field: 'n', direction: 1 as const }] }] },
  ]
  const fixture = await startFixture({ collections })
  await fixture.run("await db.collection('things').add({ data: { _id: 'a', n: 1, at: new Date(5) } })")
  await fixture.run(
    "await cloud.cloudPay.unifiedOrder({ body: 'x', outTradeNo: 'order-1', totalFee: 5, functionName: 'script' })",
    {},
    'ann',
  )
  await fixture.restart()
  expect(await fixture.cloud.admin.find('things', { n: 1 })).toEqual([{ _id: 'a', n: 1, at: new Date(5) }])
  expect(fixture.cloud.pay.pending()).toMatchObject([{ outTradeNo: 'order-1' }])
  await expect(fixture.cloud.admin.insert('things', [{ n: 1 }])).rejects.toThrow('E11000')
  await fixture.close()
})

test('kill -9 under load: what was acknowledged is there, nothing is half done', async () => {
  const { acknowledged } = await killCycles(3)
  expect(acknowledged).toBeGreaterThan(30)
}, 60_000)
