import { type Fixture, startFixture } from './support/cloud'

let fixture: Fixture
const seen = (...orders: string[]): Record<string, unknown>[] =>
  fixture.cloud
    .invocations()
    .filter(i => i.functionName === 'notify')
    .map(i => JSON.parse(i.logs[0]?.text ?? '{}'))
    .filter(event => orders.includes(event.outTradeNo))
beforeAll(async () => {
  fixture = await startFixture({
    startAt: new Date('2026-03-01T01:02:03Z'),
    sources: {
      notify: `let fails = 0; exports.main = async event => {
        console.log(JSON.stringify(event))
        if (event.outTradeNo.startsWith('retry') && fails++ < 1) return { errcode: 1 }
        return { errcode: 0, errmsg: 'ok' }
      }`,
    },
    functions: [{ name: 'notify' }],
  })
  fixture.cloud.clock.freeze()
})
beforeEach(() => fixture.cloud.clock.set(new Date('2026-03-01T01:02:03Z')))
afterAll(() => fixture.close())

const order = (outTradeNo: string, more = '') =>
  fixture.run(
    `return cloud.cloudPay.unifiedOrder({ body: '货款', outTradeNo: input, spbillCreateIp: '127.0.0.1', subMchId: '1900', totalFee: 1234,
      envId: 'local-cloud', functionName: 'notify', nonceStr: 'n', tradeType: 'JSAPI' ${more} })`,
    outTradeNo,
    'ann',
  )
const query = (outTradeNo: string) =>
  fixture.run("return cloud.cloudPay.queryOrder({ subMchId: '1900', outTradeNo: input })", outTradeNo)

test('order, pay, notification, query', async () => {
  const prepared = await order('order-1')
  expect(prepared).toMatchObject({
    errCode: 0,
    returnCode: 'SUCCESS',
    resultCode: 'SUCCESS',
    tradeType: 'JSAPI',
    payment: { signType: 'MD5' },
  })
  expect(prepared.payment.package).toBe(`prepay_id=${prepared.prepayId}`)
  expect(await query('order-1')).toMatchObject({ resultCode: 'SUCCESS', tradeState: 'NOTPAY' })
  expect(fixture.cloud.pay.pending()).toMatchObject([{ outTradeNo: 'order-1', totalFee: 1234, openid: 'ann' }])
  await fixture.cloud.pay.accept('order-1')
  expect(seen('order-1')).toMatchObject([
    {
      outTradeNo: 'order-1',
      totalFee: 1234,
      cashFee: 1234,
      resultCode: 'SUCCESS',
      returnCode: 'SUCCESS',
      timeEnd: '20260301090203',
      subOpenid: 'ann',
      userInfo: { openId: 'ann' },
    },
  ])
  const paid = await query('order-1')
  expect(paid).toMatchObject({
    tradeState: 'SUCCESS',
    totalFee: 1234,
    timeEnd: '20260301090203',
    transactionId: seen('order-1')[0]?.transactionId,
  })
  expect(await order('order-1')).toMatchObject({
    errCode: 0,
    returnCode: 'SUCCESS',
    resultCode: 'FAIL',
    errCodeDes: '该订单已支付',
  })
  await expect(fixture.cloud.pay.accept('order-1')).rejects.toThrow('SUCCESS')
})

test('refusing leaves it payable; closing does not', async () => {
  await order('order-2')
  await fixture.cloud.pay.refuse('order-2')
  expect(fixture.cloud.pay.pending()).toEqual([])
  expect(await query('order-2')).toMatchObject({ tradeState: 'NOTPAY' })
  expect(
    await fixture.run("return cloud.cloudPay.closeOrder({ subMchId: '1900', outTradeNo: 'order-2' })"),
  ).toMatchObject({ resultCode: 'SUCCESS' })
  expect(await query('order-2')).toMatchObject({ tradeState: 'CLOSED' })
  expect(await order('order-2')).toMatchObject({ resultCode: 'FAIL' })
  await expect(fixture.cloud.pay.accept('order-2')).rejects.toThrow('CLOSED')
  expect(await query('nobody')).toMatchObject({ errCode: 0, resultCode: 'FAIL', errCodeDes: '订单不存在' })
})

test('notifications: twice, late, lost, and again until they are taken', async () => {
  for (const name of ['twice-1', 'late-01', 'lost-01', 'retry-1']) await order(name)
  await fixture.cloud.pay.accept('twice-1', { notify: 'twice' })
  await fixture.cloud.pay.accept('late-01', { notify: 'late' })
  await fixture.cloud.pay.accept('lost-01', { notify: 'lost' })
  expect(seen('twice-1', 'late-01', 'lost-01').map(event => event.outTradeNo)).toEqual(['twice-1', 'twice-1'])
  await fixture.cloud.pay.deliverLate()
  await fixture.cloud.pay.deliverLate()
  expect(seen('twice-1', 'late-01', 'lost-01').map(event => event.outTradeNo)).toEqual([
    'twice-1',
    'twice-1',
    'late-01',
  ])
  expect(await query('lost-01')).toMatchObject({ tradeState: 'SUCCESS' })
  await fixture.cloud.pay.accept('retry-1')
  expect(fixture.cloud.pay.trades().find(t => t.outTradeNo === 'retry-1')?.notification).toBe('pending')
  for (let i = 0; i < 100 && seen('retry-1').length < 2; i++) await new Promise(resolve => setTimeout(resolve, 50))
  await new Promise(resolve => setTimeout(resolve, 50))
  expect(fixture.cloud.pay.trades().find(t => t.outTradeNo === 'retry-1')).toMatchObject({
    notification: 'delivered',
    attempts: 2,
  })
})

test('refunds up to the amount, each once, and the day’s bill', async () => {
  fixture.cloud.clock.set(new Date('2026-03-09T16:00:00Z'))
  await order('order-3')
  await fixture.cloud.pay.accept('order-3')
  const refund = (no: string, fee: number) =>
    fixture.run(
      "return cloud.cloudPay.refund({ subMchId: '1900', outTradeNo: 'order-3', outRefundNo: input.no, totalFee: 1234, refundFee: input.fee, nonceStr: 'n' })",
      { no, fee },
    )
  const first = await refund('r1', 1000)
  expect(first).toMatchObject({ resultCode: 'SUCCESS', refundFee: 1000 })
  expect((await refund('r1', 1000)).refundId).toBe(first.refundId)
  expect(await refund('r1', 999)).toMatchObject({ resultCode: 'FAIL' })
  expect(await refund('r2', 235)).toMatchObject({ resultCode: 'FAIL', errCodeDes: '退款金额大于可退金额' })
  expect(await refund('r3', 234)).toMatchObject({ resultCode: 'SUCCESS' })
  expect(await query('order-3')).toMatchObject({ tradeState: 'REFUND' })
  expect(
    await fixture.run("return cloud.cloudPay.queryRefund({ subMchId: '1900', outTradeNo: 'order-3' })"),
  ).toMatchObject({ resultCode: 'SUCCESS', refundCount: 2 })
  const bill = await fixture.run(
    "return cloud.cloudPay.downloadBill({ subMchId: '1900', billDate: '20260310', billType: 'ALL' })",
  )
  expect(bill.data.split('\r\n')).toHaveLength(7)
  expect(bill.data).toContain('`order-3')
  expect(bill.data.split('\r\n')[5]).toBe('`3,`12.34,`12.34,`0.00,`0.00,`12.34,`12.34')
  expect(fixture.cloud.pay.bill('20260310')).toBe(bill.data)
  expect(
    await fixture.run("return cloud.cloudPay.downloadBill({ subMchId: '1900', billDate: '20260302' })"),
  ).toMatchObject({ returnCode: 'FAIL', returnMsg: 'No Bill Exist' })
})

test('a wrong request answers returnCode FAIL while errCode stays 0', async () => {
  expect(
    await fixture.run(
      "return cloud.cloudPay.unifiedOrder({ outTradeNo: 'order-4', totalFee: 1.5, body: 'x' })",
      {},
      'ann',
    ),
  ).toMatchObject({ errCode: 0, returnCode: 'FAIL' })
})

test('the person at the payment sheet, over HTTP', async () => {
  const { prepayId } = await order('order-5')
  const sheet = async (body: object) =>
    (await fetch(`${fixture.cloud.url}/client/requestPayment`, { method: 'POST', body: JSON.stringify(body) })).json()
  expect(await sheet({ package: `prepay_id=${prepayId}`, accept: false })).toEqual({
    errMsg: 'requestPayment:fail cancel',
  })
  expect(await sheet({ package: `prepay_id=${prepayId}`, accept: true })).toEqual({ errMsg: 'requestPayment:ok' })
  expect((await sheet({ package: 'prepay_id=no', accept: true })).errMsg).toContain('fail')
  expect(seen('order-5')).toHaveLength(1)
})
