import { type Channel, expectSound, place, promotion, quote, startChannel, thresholdOff } from '../../support/channel'

jest.setTimeout(120_000)

describe('quoteCart', () => {
  let channel: Channel
  beforeAll(async () => {
    channel = await startChannel()
    await channel.insert(
      'promotions',
      thresholdOff('full', 300_000, 15_000),
      promotion('washing', {
        level: 'line',
        scope: { categories: ['衣物清洁'] },
        rule: { kind: 'percentOff', bps: 800 },
      }),
      promotion('for-city', { level: 'order', rule: off(1_000, 500), audience: { tiers: ['city'] } }),
      promotion('for-team', { level: 'order', rule: off(1_000, 700), audience: { teams: ['general'] } }),
      promotion('first', { level: 'order', rule: off(1_000, 300), audience: { firstOrderOnly: true }, group: 'a' }),
      promotion('few', {
        level: 'line',
        scope: { skus: ['S11'] },
        rule: { kind: 'fixedPrice', unitFen: 100_000, limitPerDealer: 3 },
      }),
    )
  })
  afterAll(() => channel.close())

  const off = (at: number, offFen: number) => ({ kind: 'thresholdOff', basis: 'amount', steps: [{ at, offFen }] })
  const applied = async (who: string, cart: { sku: string; qty: number }[]) =>
    (await quote(channel, who, cart)).applied.map(offer => offer.promotionId)

  it('needs three round trips one after another', async () => {
    const cart = Array.from({ length: 10 }, (_, index) => ({ sku: `S${String(index + 1).padStart(2, '0')}`, qty: 1 }))
    const { stats } = await channel.ask('retailer', 'promotion', 'quoteCart', { cart })
    expect(stats.sequentialDepth).toBeLessThanOrEqual(3)
  })

  it('says what is missing for the next step, and which offers apply', async () => {
    const view = await quote(channel, 'retailer', [
      { sku: 'S01', qty: 10 },
      { sku: 'S02', qty: 5 },
    ])
    expect(view.totals).toEqual({ baseFen: 200_000, offFen: 9_000, payFen: 191_000, giftValueFen: 0 })
    expect(view.lines[1]).toMatchObject({ sku: 'S02', lineOffFen: 8_000, lineOffer: '活动 washing' })
    expect(view.hints).toContainEqual({
      promotionId: 'full',
      title: '活动 full',
      missingFen: 108_000,
      missingQty: null,
      gainFen: 15_000,
      text: '再买 ¥1,080 可减 ¥150',
    })
  })

  it('asks who the dealer is: tier, anyone above it, first order', async () => {
    const cart = [{ sku: 'S01', qty: 1 }]
    expect(await applied('city', cart)).toEqual(['first', 'for-city', 'for-team'])
    expect(await applied('retailer', cart)).toEqual(['first', 'for-team'])
    expect(await applied('general', cart)).toEqual(['first', 'for-team'])
    await place(channel, 'neighbour', cart)
    expect(await applied('neighbour', cart)).toEqual(['for-team'])
  })

  it('counts the units that a dealer bought at a limited price', async () => {
    const cart = [{ sku: 'S11', qty: 2 }]
    expect((await quote(channel, 'retailer', cart)).totals).toMatchObject({ baseFen: 220_000, payFen: 199_000 })
    await place(channel, 'retailer', cart)
    expect((await quote(channel, 'retailer', cart)).lines[0]).toMatchObject({ lineOffFen: 10_000 })
    await place(channel, 'retailer', cart)
    expect((await quote(channel, 'retailer', cart)).lines[0]).toMatchObject({ lineOffFen: 0 })
    await expectSound(channel)
  })

  it('leaves out what cannot be ordered and says why, without breaking the rest', async () => {
    const view = await quote(channel, 'retailer', [
      { sku: 'S01', qty: 2 },
      { sku: 'S12', qty: 5_000 },
      { sku: 'NONE', qty: 1 },
    ])
    expect(view.lines.map(line => line.sku)).toEqual(['S01'])
    expect(view.problems.map(({ sku, code }) => [sku, code])).toEqual([
      ['NONE', 'PRODUCT_WITHDRAWN'],
      ['S12', 'OUT_OF_STOCK'],
    ])
  })

  it('takes cash instead where an offer is declined', async () => {
    const cart = [{ sku: 'S01', qty: 10 }]
    const view = await channel.get('regional', 'promotion', 'quoteCart', { cart, declined: ['for-team'] })
    expect(view.applied.map(offer => offer.promotionId)).toEqual(['first'])
    expect(view.notApplied).toContainEqual({
      promotionId: 'for-team',
      title: '活动 for-team',
      reason: 'declined',
      text: '您选择了不使用',
    })
  })

  it('tells a phone nothing of other tiers’ prices, floors, audiences or budgets', async () => {
    const words = JSON.stringify(await quote(channel, 'retailer', [{ sku: 'S01', qty: 1 }]))
    expect(words).not.toMatch(/floor|tierPrice|audience|budget|for-city|\b(9000|8000|7000)\b/)
  })

  it('lists the offers that are for this dealer', async () => {
    const { offers } = await channel.get('retailer', 'promotion', 'listOffers', {})
    expect(offers.map(offer => offer.promotionId).sort()).toEqual(['few', 'for-team', 'full', 'washing'])
    expect(offers.find(offer => offer.promotionId === 'full')?.summary).toBe('满 ¥3,000 减 ¥150')
  })
})
