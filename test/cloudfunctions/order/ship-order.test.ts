import type { OrderDocument } from '../../../cloudfunctions/modules/order/document'
import type { StockDocument } from '../../../cloudfunctions/modules/stock/document'
import { DAY_MS } from '../../../src/domain/kernel'
import { buy, type Channel, expectSound, promotion, ship, startChannel } from '../../support/channel'

jest.setTimeout(120_000)

describe('shipping and receiving', () => {
  let channel: Channel
  beforeAll(async () => {
    channel = await startChannel()
    const gift = { kind: 'gift', basis: 'amount', steps: [{ at: 100_000, gifts: [{ sku: 'S02', qty: 1 }] }] }
    await channel.insert('promotions', promotion('gift', { level: 'order', rule: gift, scope: { skus: ['S01'] } }))
  })
  afterAll(() => channel.close())

  const shipping = (orderId: string, rows?: { sku: string; qty: number }[]) => ({
    orderId,
    carrier: '顺丰速运',
    trackingNumber: 'SF0000000001',
    ...(rows ? { rows } : {}),
  })

  it('sends by parcel, gifts included, and takes each parcel out of the stock', async () => {
    const { orderId, gifts } = await buy(channel, 'retailer', [
      { sku: 'S01', qty: 10 },
      { sku: 'S02', qty: 2 },
    ])
    expect(gifts).toEqual([{ sku: 'S02', name: '商品 S02', qty: 1, shippedQty: 0 }])
    const part = await ship(channel, orderId, [
      { sku: 'S01', qty: 4 },
      { sku: 'S02', qty: 2 },
    ])
    expect(part).toMatchObject({ status: 'paid', gifts: [{ shippedQty: 0 }] })
    expect(part.lines.map(line => line.shippedQty)).toEqual([4, 2])
    const tooMany = await channel.ask('warehouse', 'order', 'shipOrder', shipping(orderId, [{ sku: 'S02', qty: 2 }]))
    expect(tooMany.reply).toMatchObject({
      ok: false,
      error: { code: 'SHIP_TOO_MANY', details: { rows: [{ sku: 'S02', qty: 2, left: 1 }] } },
    })
    const whole = await ship(channel, orderId)
    expect(whole).toMatchObject({ status: 'shipped', gifts: [{ shippedQty: 1 }] })
    expect(whole.parcels).toHaveLength(2)
    await channel.tick()
    expect(await channel.one<StockDocument>('stock', 'S02')).toMatchObject({ onHand: 997, available: 997 })
    await expectSound(channel)
  })

  it('sends nothing twice: the same request again, and two at once', async () => {
    const { orderId } = await buy(channel, 'retailer', [{ sku: 'S03', qty: 5 }])
    const requestId = channel.newRequestId()
    const send = () => channel.ask('warehouse', 'order', 'shipOrder', shipping(orderId), { requestId })
    const [one, two] = await Promise.all([send(), send()])
    expect([one?.reply.ok, two?.reply.ok]).toEqual([true, true])
    const other = await channel.ask('warehouse', 'order', 'shipOrder', shipping(orderId))
    expect(other.reply).toMatchObject({ ok: false, error: { code: 'ORDER_STATE' } })
    expect((await channel.one<OrderDocument>('orders', orderId)).parcels).toHaveLength(1)
  })

  it('is received by time after ten days, and completed after the days for returns', async () => {
    const { orderId } = await buy(channel, 'retailer', [{ sku: 'S04', qty: 1 }])
    await ship(channel, orderId)
    channel.advance(10 * DAY_MS - 1)
    await channel.tick()
    expect((await channel.one<OrderDocument>('orders', orderId)).state).toBe('shipped')
    channel.advance(1)
    await channel.tick()
    expect((await channel.one<OrderDocument>('orders', orderId)).state).toBe('received')
    channel.advance(7 * DAY_MS)
    await channel.tick()
    const order = await channel.get('retailer', 'order', 'readOrder', { orderId })
    expect(order.status).toBe('completed')
    expect(order.timeline.map(({ actor }) => actor)).toEqual(['您', '您', '品牌', '系统', '系统'])
  })

  it('moves only as the table of states allows', async () => {
    const { orderId } = await buy(channel, 'retailer', [{ sku: 'S05', qty: 1 }])
    const early = await channel.ask('retailer', 'order', 'confirmReceipt', { orderId })
    expect(early.reply).toMatchObject({ ok: false, error: { code: 'ORDER_STATE' } })
  })

  it('is seen by its dealer, its region’s manager and headquarters only', async () => {
    const { orderId } = await buy(channel, 'retailer', [{ sku: 'S05', qty: 1 }])
    const sees = async (who: string) => (await channel.ask(who, 'order', 'readOrder', { orderId })).reply.ok
    expect(await Promise.all(['retailer', 'warehouse', 'operator', 'manager-east'].map(sees))).toEqual([
      true,
      true,
      true,
      true,
    ])
    expect(await Promise.all(['neighbour', 'city', 'manager-west'].map(sees))).toEqual([false, false, false])
    for (const action of ['cancelOrder', 'confirmReceipt', 'preparePayment', 'confirmPayment'] as const) {
      const { reply } = await channel.ask('neighbour', 'order', action, { orderId })
      expect(reply).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
    }
  })

  it('lists a dealer’s own orders and what waits to be shipped, page by page', async () => {
    const own = await channel.get('retailer', 'order', 'listOrders', { status: 'paid' })
    expect(own.rows.length).toBeGreaterThan(0)
    expect(own.rows.every(row => row.status === 'paid')).toBe(true)
    const waiting = await channel.get('warehouse', 'order', 'listOrdersToShip', {})
    expect(waiting.rows.map(row => row.orderId)).toEqual(own.rows.map(row => row.orderId).reverse())
    expect((await channel.get('neighbour', 'order', 'listOrders', {})).rows).toEqual([])
  })
})
