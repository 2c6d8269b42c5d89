import type { OrderDocument } from '../../../cloudfunctions/modules/order/document'
import type { PromotionLimitDocument } from '../../../cloudfunctions/modules/promotion/document'
import type { StockDocument } from '../../../cloudfunctions/modules/stock/document'
import { type Channel, dealer, expectSound, placingInput, startChannel, thresholdOff } from '../../support/channel'

jest.setTimeout(240_000)

const BUYERS = Array.from({ length: 200 }, (_, index) => dealer(`buyer-${index}`))
const inject = { latencyMs: 5 }

describe('many at once', () => {
  let channel: Channel
  beforeAll(async () => {
    const goods = [
      { sku: 'S01', qty: 100 },
      { sku: 'S02', qty: 10_000 },
    ]
    channel = await startChannel({ goods, dealers: BUYERS })
  })
  afterAll(() => channel.close())

  it('sells the last 100 units to exactly 100 of 200 dealers; the others hear OUT_OF_STOCK and nobody of a conflict', async () => {
    const input = await placingInput(channel, 'buyer-0', [{ sku: 'S01', qty: 1 }])
    const answers = await Promise.all(
      BUYERS.map(({ _id }) => channel.ask(_id, 'order', 'placeOrder', input, { inject })),
    )
    const codes = answers.map(({ reply }) => (reply.ok ? 'OK' : reply.error.code))
    expect(codes.filter(code => code === 'OK')).toHaveLength(100)
    expect(codes.filter(code => code === 'OUT_OF_STOCK')).toHaveLength(100)
    expect((await channel.one<StockDocument>('stock', 'S01')).available).toBe(0)
    expect(await channel.all<OrderDocument>('orders', { state: 'pending_payment' })).toHaveLength(100)
    await expectSound(channel)
  })

  it('never spends more of an offer than its uses and its budget allow', async () => {
    const limits = { totalUses: 12, budgetFen: 10_000 }
    await channel.insert('promotions', thresholdOff('scarce', 20_000, 1_000, { limits }))
    const input = await placingInput(channel, 'buyer-0', [{ sku: 'S02', qty: 1 }])
    const answers = await Promise.all(
      BUYERS.slice(0, 30).map(({ _id }) => channel.ask(_id, 'order', 'placeOrder', input, { inject })),
    )
    const codes = answers.map(({ reply }) => (reply.ok ? 'OK' : reply.error.code))
    expect(codes.filter(code => code === 'OK')).toHaveLength(10)
    expect(codes.filter(code => code === 'PROMOTION_USED_UP' || code === 'QUOTE_CHANGED')).toHaveLength(20)
    const limit = await channel.one<PromotionLimitDocument>('promotionLimits', 'scarce')
    expect(limit).toMatchObject({ used: 10, usedFen: 10_000 })
    await expectSound(channel)
  })
})
