import { caught, type Fixture, startFixture } from './support/cloud'

let fixture: Fixture
beforeAll(async () => {
  fixture = await startFixture({ startAt: new Date('2026-03-01T00:00:00Z') })
})
afterAll(() => fixture.close())

test('a subscribe message needs one acceptance each, and is recorded', async () => {
  const send =
    "cloud.openapi.subscribeMessage.send({ touser: 'ann', templateId: 't1', page: 'pages/home/index', data: { thing1: { value: '已发货' } } })"
  expect(await fixture.run(caught(send))).toMatchObject({ errCode: 43101 })
  const allow = await fetch(`${fixture.cloud.url}/client/requestSubscribeMessage`, {
    method: 'POST',
    headers: { 'x-local-openid': 'ann' },
    body: JSON.stringify({ tmplIds: ['t1'] }),
  })
  expect(await allow.json()).toEqual({ t1: 'accept', errMsg: 'requestSubscribeMessage:ok' })
  expect(await fixture.run(`return ${send}`)).toMatchObject({ errCode: 0, errMsg: 'openapi.subscribeMessage.send:ok' })
  expect(await fixture.run(caught(send))).toMatchObject({ errCode: 43101 })
  expect(fixture.cloud.messages()).toMatchObject([
    { api: 'subscribeMessage.send', data: { touser: 'ann', template_id: 't1', data: { thing1: { value: '已发货' } } } },
  ])
})

test('a code for a scene is a picture; a scene it cannot carry is refused', async () => {
  const code = await fixture.run(
    "const r = await cloud.openapi.wxacode.getUnlimited({ scene: 'i=abc', page: 'pages/home/index' }); return { type: r.contentType, start: r.buffer.subarray(1, 4).toString(), size: r.buffer.length }",
  )
  expect(code).toMatchObject({ type: 'image/png', start: 'PNG' })
  expect(code.size).toBeGreaterThan(300)
  expect(await fixture.run(caught("cloud.openapi.wxacode.getUnlimited({ scene: '渠道' })"))).toMatchObject({
    errCode: 40129,
  })
})

test('a phone code gives a number once', async () => {
  const get = "cloud.openapi.phonenumber.getPhoneNumber({ code: 'c:13800138000' })"
  expect(await fixture.run(`return ${get}`, {}, 'ann')).toMatchObject({ phoneInfo: { phoneNumber: '13800138000' } })
  expect(await fixture.run(caught(get))).toMatchObject({ errCode: 40029 })
})

test('shipping information is checked and recorded; an API that does not exist says so', async () => {
  const upload = (extra: string) =>
    `cloud.openapi.wxa.sec.order.uploadShippingInfo({ orderKey: { orderNumberType: 1, outTradeNo: 'o1' }, shippingList: [{ trackingNo: 'SF1' }] ${extra} })`
  expect(await fixture.run(caught(upload('')))).toMatchObject({ errCode: 10060014 })
  await fixture.run(`return ${upload(", payer: { openid: 'ann' }")}`)
  expect(fixture.cloud.messages().at(-1)).toMatchObject({ data: { order_key: { out_trade_no: 'o1' } } })
  expect(await fixture.run(caught('cloud.openapi.no.such.thing({})'))).toMatchObject({ errCode: -604100 })
})

test('files: up, link, down, expiry, delete', async () => {
  const result = await fixture.run(`
    const { fileID } = await cloud.uploadFile({ cloudPath: '报表/三月.csv', fileContent: Buffer.from('订单,金额') })
    const down = await cloud.downloadFile({ fileID })
    const { fileList } = await cloud.getTempFileURL({ fileList: [{ fileID, maxAge: 60 }, 'cloud://other/x'] })
    return { fileID, down: down.fileContent.toString(), fileList }`)
  expect(result.fileID).toMatch(/^cloud:\/\/local-cloud\..*\/报表\/三月\.csv$/)
  expect(result.down).toBe('订单,金额')
  expect(result.fileList).toMatchObject([{ status: 0 }, { status: -503003, tempFileURL: '' }])
  const link = result.fileList[0].tempFileURL
  expect(await (await fetch(link)).text()).toBe('订单,金额')
  expect((await fetch(link.replace(/sign=../, 'sign=00'))).status).toBe(403)
  fixture.cloud.clock.advance(61_000)
  expect((await fetch(link)).status).toBe(403)
  await fixture.restart()
  const after = await fixture.run(
    `
    const again = (await cloud.downloadFile({ fileID: input })).fileContent.toString()
    const gone = await cloud.deleteFile({ fileList: [input, input] })
    return { again, gone: gone.fileList.map(f => f.status), missing: await (async () => { ${caught('cloud.downloadFile({ fileID: input })')} })() }`,
    result.fileID,
  )
  expect(after).toMatchObject({ again: '订单,金额', gone: [0, -503003], missing: { errMsg: expect.any(String) } })
  expect(
    await fixture.run(caught("cloud.uploadFile({ cloudPath: '../../escape.txt', fileContent: Buffer.from('x') })")),
  ).toMatchObject({ errMsg: expect.any(String) })
})
