import type { OrderDocument } from '../../../cloudfunctions/modules/order/document'
import { DAY_MS } from '../../../src/domain/kernel'
import { buy, type Channel, expectSound, ship, startChannel } from '../../support/channel'

jest.setTimeout(60_000)

describe('from placing to available commission and boards', () => {
  let channel: Channel
  let orderId: string
  beforeAll(async () => {
    channel = await startChannel()
  })
  afterAll(() => channel.close())

  it('pays through the gateway, and only then is the order paid', async () => {
    const order = await buy(channel, 'retailer', [
      { sku: 'S02', qty: 3 },
      { sku: 'S01', qty: 10 },
    ])
    orderId = order.orderId
    expect(order).toMatchObject({ status: 'paid', goodsFen: 160_000, freightFen: 0, payFen: 160_000 })
    expect(order.lines.map(line => line.sku)).toEqual(['S01', 'S02'])
    expect(order.can).toEqual([])
  })

  it('freezes in the line all that money depends on', async () => {
    const order = await channel.one<OrderDocument>('orders', orderId)
    expect(order).toMatchObject({ planVersion: 1, catalogVersion: 1, dealerTier: 'retailer', region: '华东' })
    expect(order.lines[0]?.tierUnitFen).toEqual({ retailer: 10_000, city: 9_000, regional: 8_000, general: 7_000 })
    expect(order.chain.map(({ id, tier }) => [id, tier])).toEqual([
      ['retailer', 'retailer'],
      ['city', 'city'],
      ['regional', 'regional'],
    ])
    expect(order.paid?.uplines).toEqual(['city', 'regional', 'general'])
  })

  it('accrues the margin of the upline and shows the order on the boards within a tick', async () => {
    await channel.tick()
    const earnings = await channel.get('city', 'commission', 'readEarnings', {})
    expect(earnings.balance).toEqual({ pendingFen: 16_000, availableFen: 0, onHoldFen: 0, paidFen: 0 })
    expect(earnings.rows).toHaveLength(1)
    expect(earnings.rows[0]).toMatchObject({
      from: '经销商retailer',
      amountFen: 16_000,
      state: 'pending',
      availableAt: null,
    })
    for (const period of ['week', 'month'] as const) {
      const mine = await channel.get('retailer', 'leaderboard', 'readBoard', { board: 'personal', period })
      expect(mine.me).toMatchObject({ rank: 1, scoreFen: 160_000, gapToNextFen: 0, nextRank: null })
      const team = await channel.get('general', 'leaderboard', 'readBoard', { board: 'team', period })
      expect(team.rankedCount).toBe(4)
      expect(team.me).toMatchObject({ rank: 1, scoreFen: 160_000 })
    }
    await expectSound(channel)
  })

  it('ships, is received, and after the freeze the commission is available', async () => {
    expect((await ship(channel, orderId)).status).toBe('shipped')
    const received = await channel.get('retailer', 'order', 'confirmReceipt', { orderId })
    expect(received.status).toBe('received')
    await channel.tick()
    const pending = await channel.get('city', 'commission', 'readEarnings', {})
    expect(pending.rows[0]?.availableAt).toBe(channel.now + 15 * DAY_MS)

    channel.advance(15 * DAY_MS - 1)
    await channel.tick()
    expect((await channel.get('city', 'commission', 'readEarnings', {})).balance.availableFen).toBe(0)
    channel.advance(1)
    await channel.tick()
    const after = await channel.get('city', 'commission', 'readEarnings', {})
    expect(after.balance).toEqual({ pendingFen: 0, availableFen: 16_000, onHoldFen: 0, paidFen: 0 })
    expect((await channel.get('retailer', 'order', 'readOrder', { orderId })).status).toBe('completed')
    await expectSound(channel)
  })

  it('tells its story without other people’s prices', async () => {
    const [row] = (await channel.get('city', 'commission', 'readEarnings', {})).rows
    const story = await channel.get('city', 'commission', 'readCommission', { commissionId: row?.commissionId ?? '' })
    expect(story.rows).toHaveLength(2)
    expect(story.rows[0]).toMatchObject({ goods: '商品 S01', qty: 10, kind: 'margin', level: 1, amountFen: 10_000 })
    expect(story.timeline.every(step => step.done)).toBe(true)
    const words = JSON.stringify(story)
    for (const price of ['90.00', '80.00', '70.00']) expect(words).not.toContain(price)
    const foreign = await channel.ask('regional', 'commission', 'readCommission', { commissionId: story.commissionId })
    expect(foreign.reply).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
  })
})
