import type { OrderDocument } from '../../../cloudfunctions/modules/order/document'
import type { StockDocument } from '../../../cloudfunctions/modules/stock/document'
import {
  ADDRESS,
  type Channel,
  dealer,
  expectSound,
  FAMILY,
  place,
  placingInput,
  quote,
  SKUS,
  startChannel,
  thresholdOff,
} from '../../support/channel'

jest.setTimeout(60_000)

describe('placeOrder', () => {
  let channel: Channel
  beforeAll(async () => {
    channel = await startChannel({ dealers: [...FAMILY, dealer('suspended', { status: 'suspended' })] })
  })
  afterAll(() => channel.close())

  it('places ten lines within 8 trips one after another and 35 in all', async () => {
    await channel.insert('promotions', thresholdOff('ten-lines', 100_000, 5_000, { limits: { totalUses: 1_000 } }))
    const input = await placingInput(
      channel,
      'retailer',
      SKUS.slice(0, 10).map(sku => ({ sku, qty: 2 })),
    )
    const { reply, stats } = await channel.ask('retailer', 'order', 'placeOrder', input)
    expect(reply).toMatchObject({ ok: true, value: { status: 'pending_payment', can: ['pay', 'cancel'] } })
    expect(stats.sequentialDepth).toBeLessThanOrEqual(8)
    expect(stats.operations).toBeLessThanOrEqual(35)
    await channel.cloud.admin.remove('promotions', { _id: 'ten-lines' })
    await expectSound(channel)
  })

  it('answers a repeat with the same order and changes nothing', async () => {
    const requestId = channel.newRequestId()
    const input = await placingInput(channel, 'retailer', [{ sku: 'S03', qty: 7 }])
    const first = await channel.get('retailer', 'order', 'placeOrder', input, { requestId })
    const before = await channel.one<StockDocument>('stock', 'S03')
    const again = await channel.get('retailer', 'order', 'placeOrder', input, { requestId })
    expect(again).toEqual(first)
    expect(await channel.one<StockDocument>('stock', 'S03')).toEqual(before)
  })

  it('places one order where the same request comes many times at once', async () => {
    const requestId = channel.newRequestId()
    const input = await placingInput(channel, 'retailer', [
      { sku: 'S03', qty: 2 },
      { sku: 'S04', qty: 2 },
    ])
    const inject = { latencyMs: 3 }
    const replies = await Promise.all(
      Array.from({ length: 8 }, () => channel.ask('retailer', 'order', 'placeOrder', input, { requestId, inject })),
    )
    const ids = replies.map(({ reply }) => (reply.ok ? reply.value.orderId : JSON.stringify(reply.error)))
    expect(new Set(ids).size).toBe(1)
    await expectSound(channel)
  })

  it('refuses other content under the same request', async () => {
    const requestId = channel.newRequestId()
    const input = await placingInput(channel, 'retailer', [{ sku: 'S03', qty: 1 }])
    await channel.get('retailer', 'order', 'placeOrder', input, { requestId })
    const changed = { ...input, address: { ...ADDRESS, detail: '别处 2 号' } }
    const { reply } = await channel.ask('retailer', 'order', 'placeOrder', changed, { requestId })
    expect(reply).toMatchObject({ ok: false, error: { code: 'IDEMPOTENCY_CONFLICT' } })
  })

  it('refuses a price that no longer holds, and brings the new quote', async () => {
    const cart = [{ sku: 'S05', qty: 4 }]
    const input = await placingInput(channel, 'retailer', cart)
    await channel.insert('promotions', thresholdOff('since', 100_000, 10_000))
    const { reply } = await channel.ask('retailer', 'order', 'placeOrder', input)
    const now = await quote(channel, 'retailer', cart)
    expect(now.totals).toMatchObject({ baseFen: 200_000, offFen: 10_000, payFen: 190_000 })
    expect(reply).toMatchObject({ ok: false, error: { code: 'QUOTE_CHANGED', details: { quote: now } } })
    const accepted = { ...input, fingerprint: now.fingerprint }
    expect((await channel.ask('retailer', 'order', 'placeOrder', accepted)).reply.ok).toBe(true)
    await channel.cloud.admin.remove('promotions', { _id: 'since' })
  })

  it.each([
    ['more than there is', [{ sku: 'S11', qty: 1_001 }], 'OUT_OF_STOCK', ['S11']],
    ['a SKU that is not for sale', [{ sku: 'GONE', qty: 1 }], 'PRODUCT_WITHDRAWN', ['GONE']],
    [
      'one good row beside a bad one',
      [
        { sku: 'S06', qty: 1 },
        { sku: 'GONE', qty: 1 },
      ],
      'PRODUCT_WITHDRAWN',
      ['GONE'],
    ],
  ])('refuses %s, names it, and holds nothing', async (_, cart, code, names) => {
    const input = { cart, address: ADDRESS, fingerprint: '0'.repeat(40) }
    const { reply } = await channel.ask('retailer', 'order', 'placeOrder', input)
    expect(reply).toMatchObject({ ok: false, error: { code, details: { names } } })
    expect((await channel.one<StockDocument>('stock', 'S11')).available).toBe(1_000)
  })

  it('refuses a suspended dealer', async () => {
    const input = await placingInput(channel, 'suspended', [{ sku: 'S06', qty: 1 }])
    const { reply } = await channel.ask('suspended', 'order', 'placeOrder', input)
    expect(reply).toMatchObject({ ok: false, error: { code: 'DEALER_SUSPENDED' } })
  })

  it('remembers a shortage that it met after it had begun, and gives back what it held', async () => {
    const input = await placingInput(channel, 'retailer', [
      { sku: 'S07', qty: 600 },
      { sku: 'S08', qty: 600 },
    ])
    // Both are quoted with enough in stock; only one can have it.
    const inject = { latencyMs: 5 }
    const [one, two] = await Promise.all(
      ['retailer', 'neighbour'].map(who => channel.ask(who, 'order', 'placeOrder', input, { inject })),
    )
    const refused = [one, two].filter(answer => !answer?.reply.ok)
    expect(refused.length).toBeGreaterThanOrEqual(1)
    for (const answer of refused) {
      expect(answer?.reply).toMatchObject({ ok: false, error: { code: 'OUT_OF_STOCK' } })
    }
    const orders = await channel.all<OrderDocument>('orders', { state: 'refused' })
    for (const order of orders) expect(order.holds.phase).toBe('returned')
    await expectSound(channel)
  })

  it('saves where goods were sent last', async () => {
    await place(channel, 'retailer', [{ sku: 'S09', qty: 1 }])
    const checkout = await channel.get('retailer', 'order', 'readCheckout', { cart: [{ sku: 'S09', qty: 1 }] })
    expect(checkout.address).toEqual(ADDRESS)
  })

  it('drops the marks of finished orders once no twin of a call can be alive', async () => {
    expect(Object.keys((await channel.one<StockDocument>('stock', 'S03')).marks).length).toBeGreaterThan(0)
    channel.advance(70_000)
    await channel.tick()
    for (const stock of await channel.all<StockDocument>('stock')) expect(stock.marks).toEqual({})
    await expectSound(channel)
  })
})
