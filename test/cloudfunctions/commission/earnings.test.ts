import type { CommissionDocument } from '../../../cloudfunctions/modules/commission/document'
import { buy, type Channel, dealer, expectSound, FAMILY, START, startChannel } from '../../support/channel'

jest.setTimeout(120_000)

const WIDE = {
  version: 2,
  capBps: 3000,
  margin: { depth: 2, base: 'paid' },
  referral: { when: 'peer', levels: [{ bps: 300 }] },
}

describe('commission of a plan with two levels and a referral', () => {
  let channel: Channel
  beforeAll(async () => {
    channel = await startChannel({
      dealers: [
        ...FAMILY,
        dealer('recommended', { uplineId: 'city', referrerId: 'neighbour', name: '李四' }),
        dealer('under-suspended', { uplineId: 'asleep' }),
        dealer('asleep', { tier: 'city', uplineId: 'regional', status: 'suspended' }),
      ],
    })
    const policy = { _id: 'commission-plan:2', kind: 'commission-plan', version: 2, from: START + 1_000, body: WIDE }
    await channel.insert('policies', policy)
  })
  afterAll(() => channel.close())

  const rowsOf = async (orderId: string) =>
    (await channel.all<CommissionDocument>('commissions', { orderId }))
      .flatMap(({ rows, beneficiaryId }) => rows.map(row => [beneficiaryId, row.kind, row.level, row.amountFen]))
      .sort()

  it('keeps the plan that an order was placed under', async () => {
    const { orderId } = await buy(channel, 'recommended', [{ sku: 'S01', qty: 10 }])
    channel.advance(2_000)
    await channel.tick()
    expect(await rowsOf(orderId)).toEqual([['city', 'margin', 1, 10_000]])
  })

  it('pays two people at most: both margins, and the referrer falls away', async () => {
    const { orderId } = await buy(channel, 'recommended', [{ sku: 'S01', qty: 10 }])
    await channel.tick()
    expect(await rowsOf(orderId)).toEqual([
      ['city', 'margin', 1, 10_000],
      ['regional', 'margin', 2, 10_000],
    ])
  })

  it('leaves a suspended upline’s share with the brand', async () => {
    const { orderId } = await buy(channel, 'under-suspended', [{ sku: 'S01', qty: 10 }])
    await channel.tick()
    expect(await rowsOf(orderId)).toEqual([['regional', 'margin', 2, 10_000]])
    await expectSound(channel)
  })

  it('calls a buyer outside the holder’s team by an alias', async () => {
    await channel.cloud.admin.update('policies', { _id: 'commission-plan:2' }, { $set: { 'body.margin.depth': 1 } })
    await buy(channel, 'recommended', [{ sku: 'S01', qty: 10 }])
    await channel.tick()
    const [own] = (await channel.get('neighbour', 'commission', 'readEarnings', {})).rows
    expect(own).toMatchObject({ amountFen: 3_000, from: '经销商 NDED' })
    const [upline] = (await channel.get('city', 'commission', 'readEarnings', {})).rows
    expect(upline?.from).toBe('李四')
  })

  it('sums the months and needs three round trips one after another', async () => {
    const { reply, stats } = await channel.ask('city', 'commission', 'readEarnings', {})
    expect(stats.sequentialDepth).toBeLessThanOrEqual(3)
    if (!reply.ok) throw new Error('refused')
    expect(reply.value.thisMonthFen).toBe(reply.value.balance.pendingFen)
    expect(reply.value.months.map(({ month }) => month)).toEqual([
      '2026-06',
      '2026-07',
      '2026-08',
      '2026-09',
      '2026-10',
      '2026-11',
    ])
  })
})
