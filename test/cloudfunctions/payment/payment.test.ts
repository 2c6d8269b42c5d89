import type { OrderDocument } from '../../../cloudfunctions/modules/order/document'
import type { PaymentDocument } from '../../../cloudfunctions/modules/payment/document'
import type { StockDocument } from '../../../cloudfunctions/modules/stock/document'
import { DAY_MS, MINUTE_MS } from '../../../src/domain/kernel'
import { buy, type Channel, expectSound, place, preparePayment, startChannel } from '../../support/channel'

jest.setTimeout(120_000)

const CART = [{ sku: 'S01', qty: 10 }]
const notice = (outTradeNo: string) => ({ outTradeNo, returnCode: 'SUCCESS', resultCode: 'SUCCESS', totalFee: 1 })

describe('payments', () => {
  let channel: Channel
  beforeAll(async () => {
    channel = await startChannel()
  })
  afterEach(() => expectSound(channel, { folded: false }))
  afterAll(() => channel.close())

  const open = async (who = 'retailer') => {
    const { orderId } = await place(channel, who, CART)
    const { outTradeNo } = await preparePayment(channel, who, orderId)
    return { orderId, outTradeNo }
  }
  const state = async (orderId: string) => (await channel.one<OrderDocument>('orders', orderId)).state
  const notify = async (event: object) => (await channel.cloud.callFunction('payment-notify', event)).result
  const available = async () => (await channel.one<StockDocument>('stock', 'S01')).available

  it('hands the phone what the gateway gave, and the same again', async () => {
    const { orderId, outTradeNo } = await open()
    const again = await preparePayment(channel, 'retailer', orderId)
    expect(again).toMatchObject({ outTradeNo, amountFen: 100_000 })
    expect(again.payment.package).toMatch(/^prepay_id=/)
    expect(channel.cloud.pay.trades().filter(trade => trade.outTradeNo === outTradeNo)).toHaveLength(1)
  })

  it('books nothing twice: notified twice, late, and asked by the phone at the same time', async () => {
    const { orderId, outTradeNo } = await open()
    await channel.cloud.pay.accept(outTradeNo, { notify: 'twice' })
    await Promise.all([
      notify(notice(outTradeNo)),
      notify(notice(outTradeNo)),
      channel.get('retailer', 'order', 'confirmPayment', { orderId }),
    ])
    const order = await channel.one<OrderDocument>('orders', orderId)
    expect(order.events.map(event => event.event)).toEqual(['placed', 'paid'])
    expect(await channel.all('facts', { subject: orderId })).toHaveLength(1)
  })

  it('believes no notification: one for money that never came changes nothing', async () => {
    const { orderId, outTradeNo } = await open()
    expect(await notify(notice(outTradeNo))).toMatchObject({ errcode: 0 })
    expect(await notify({ ...notice('o-000000000000'), resultCode: 'SUCCESS' })).toMatchObject({ errcode: 0 })
    expect(await notify({ nonsense: true })).toMatchObject({ errcode: 0 })
    const shown = await channel.get('retailer', 'order', 'confirmPayment', { orderId })
    expect(shown.status).toBe('pending_payment')
  })

  it('finds a payment whose notification was lost', async () => {
    const { orderId, outTradeNo } = await open()
    await channel.cloud.pay.accept(outTradeNo, { notify: 'lost' })
    expect(await state(orderId)).toBe('pending_payment')
    channel.advance(3 * MINUTE_MS)
    await channel.tick()
    expect(await state(orderId)).toBe('paid')
  })

  it('sets money aside that is not what was asked for', async () => {
    const { orderId, outTradeNo } = await open()
    await channel.cloud.admin.update('payments', { _id: outTradeNo }, { $set: { amountFen: 99_999 } })
    await channel.cloud.pay.accept(outTradeNo)
    expect(await state(orderId)).toBe('pending_payment')
    expect((await channel.one<PaymentDocument>('payments', outTradeNo)).state).toBe('suspect')
  })

  it('lets an unpaid order lapse: its trade is closed and everything comes back', async () => {
    const before = await available()
    const { orderId, outTradeNo } = await open()
    expect(await available()).toBe(before - 10)
    channel.advance(30 * MINUTE_MS - 1)
    await channel.tick()
    expect(await state(orderId)).toBe('pending_payment')
    channel.advance(1)
    await channel.tick()
    expect(await state(orderId)).toBe('cancelled')
    expect(channel.cloud.pay.trades().find(trade => trade.outTradeNo === outTradeNo)?.state).toBe('CLOSED')
    const { reply } = await channel.ask('retailer', 'order', 'preparePayment', { orderId })
    expect(reply).toMatchObject({ ok: false, error: { code: 'ORDER_STATE' } })
  })

  it('cancels on request, once, and gives back once', async () => {
    const before = await available()
    const { orderId } = await open()
    const cancel = () => channel.get('retailer', 'order', 'cancelOrder', { orderId, reason: '买错了' })
    await Promise.all([cancel(), cancel()])
    expect((await cancel()).timeline.at(-1)?.text).toContain('买错了')
    expect(await available()).toBe(before)
  })

  it('does not cancel what is paid', async () => {
    const { orderId, outTradeNo } = await open()
    await channel.cloud.pay.accept(outTradeNo, { notify: 'lost' })
    const { reply } = await channel.ask('retailer', 'order', 'cancelOrder', { orderId })
    expect(reply).toMatchObject({ ok: false, error: { code: 'ORDER_STATE' } })
    expect(await state(orderId)).toBe('paid')
  })

  describe('money that comes after the order was called off', () => {
    /** The order ends while its trade stays payable, as where the gateway could not be reached. */
    const calledOff = async () => {
      const opened = await open()
      await channel.cloud.admin.update(
        'orders',
        { _id: opened.orderId },
        { $set: { state: 'cancelled', 'holds.phase': 'returning', 'holds.sweepAt': channel.now } },
      )
      await channel.tick()
      expect((await channel.one<OrderDocument>('orders', opened.orderId)).holds.phase).toBe('returned')
      return opened
    }

    it('revives the order where everything can be held again', async () => {
      const { orderId, outTradeNo } = await calledOff()
      const before = await available()
      await channel.cloud.pay.accept(outTradeNo)
      const order = await channel.one<OrderDocument>('orders', orderId)
      expect(order).toMatchObject({ state: 'paid', holds: { phase: 'taken', round: 2 } })
      expect(await available()).toBe(before - 10)
      await notify(notice(outTradeNo))
      expect(await available()).toBe(before - 10)
    })

    it('goes back where something is gone, and is sent back once', async () => {
      const { orderId, outTradeNo } = await calledOff()
      const left = await available()
      const { orderId: blocking } = await place(channel, 'neighbour', [{ sku: 'S01', qty: left - 5 }])
      await channel.cloud.pay.accept(outTradeNo)
      await notify(notice(outTradeNo))
      await channel.tick()
      expect(await state(orderId)).toBe('cancelled')
      expect((await channel.one<PaymentDocument>('payments', outTradeNo)).state).toBe('refunded')
      expect(channel.cloud.pay.refunds().filter(refund => refund.outTradeNo === outTradeNo)).toHaveLength(1)
      expect(await available()).toBe(5)
      await channel.get('neighbour', 'order', 'cancelOrder', { orderId: blocking })
    })
  })

  it('folds every paid order into one ledger entry', async () => {
    await buy(channel, 'retailer', CART)
    channel.advance(DAY_MS)
    await channel.tick()
    await expectSound(channel)
  })
})
