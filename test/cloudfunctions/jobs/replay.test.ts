import { DAY_MS } from '../../../src/domain/kernel'
import { buy, buyToReceipt, type Channel, expectSound, ship, startChannel } from '../../support/channel'
import { openidOf } from '../../support/cloud'

jest.setTimeout(120_000)

const FOLLOWING = ['ledgerEntries', 'balances', 'commissions', 'scores', 'stock', 'stockMovements', 'inbox', 'orders']

describe('everything twice', () => {
  let channel: Channel
  beforeAll(async () => {
    channel = await startChannel()
    await buyToReceipt(channel, 'retailer', [{ sku: 'S01', qty: 10 }])
    await buyToReceipt(channel, 'neighbour', [{ sku: 'S02', qty: 5 }])
    const { orderId } = await buy(channel, 'city', [{ sku: 'S03', qty: 2 }])
    await ship(channel, orderId, [{ sku: 'S03', qty: 1 }])
    channel.advance(16 * DAY_MS)
    await channel.tick()
    await channel.tick()
  })
  afterAll(() => channel.close())

  const everything = async () =>
    Object.fromEntries(await Promise.all(FOLLOWING.map(async name => [name, await channel.all(name)] as const)))

  it('folds every fact again, by two timers at once, and changes nothing', async () => {
    await expectSound(channel)
    const before = await everything()
    expect(before.ledgerEntries?.length).toBe(8)
    await channel.cloud.admin.update('facts', {}, { $set: { state: 'waiting' } })
    channel.advance(120_000)
    await Promise.all([channel.tick(), channel.tick()])
    channel.advance(120_000)
    await channel.tick()
    expect(await channel.all('facts', { state: 'waiting' })).toEqual([])
    expect(await everything()).toEqual(before)
  })

  it('counts a batch once, however often it is counted', async () => {
    const before = await channel.all('scores')
    const last = await channel.all<{ _id: string }>('scoreEvents', { dealerId: 'city' })
    const [batch] = await channel.all<{ number: number }>('scoreBatches')
    // As if the last run had stopped before it closed its batch.
    await channel.cloud.admin.update(
      'scoreBatches',
      { _id: 'current' },
      { $set: { open: true, eventIds: last.map(event => event._id), number: batch?.number } },
    )
    channel.advance(120_000)
    await channel.tick()
    expect(await channel.all('scores')).toEqual(before)
    expect(await channel.one('scoreBatches', 'current')).toMatchObject({ open: false, number: batch?.number })
  })

  it('tells people once', async () => {
    const notices = await channel.all<{ openid: string; title: string }>('inbox')
    const titles = (who: string) => notices.filter(({ openid }) => openid === openidOf(who)).map(({ title }) => title)
    expect(titles('retailer').sort()).toEqual(['付款成功', '商品已发出'].sort())
    expect(titles('city').filter(title => title === '佣金可用了')).toHaveLength(2)
  })
})
