import { type Fixture, startFixture } from './support/cloud'

let fixture: Fixture
const plain = (body: string): string => `let calls = 0\nexports.main = async (event, context) => { calls++; ${body} }`
beforeAll(async () => {
  fixture = await startFixture({
    env: { SHARED: 'yes', SECRET: 'only for some' },
    maxInstances: 2,
    sources: {
      counter: plain(
        'await new Promise(r => setTimeout(r, event.ms || 0)); return { calls, env: [process.env.SHARED, process.env.SECRET] }',
      ),
      thrower: plain(
        "if (event.how === 'reject') Promise.reject(new Error('left behind')); if (event.how === 'exit') process.exit(1); if (event.how === 'throw') throw new TypeError('on purpose'); console.log('said', { a: 1 }); return calls",
      ),
      sleeper: plain('for (;;) { if (event.spin) continue; await new Promise(r => setTimeout(r, 50)) }'),
      broken: "throw new Error('no such module')",
      closed: plain('return 1'),
      big: plain("return 'x'.repeat(event.size)"),
    },
    functions: [
      { name: 'counter', env: ['SHARED'], warmInstances: 1 },
      { name: 'thrower' },
      { name: 'sleeper', timeoutSeconds: 1 },
      { name: 'broken' },
      { name: 'closed', openToClients: false },
      { name: 'big' },
    ],
  })
})
afterAll(() => fixture.close())

const call = (name: string, data?: object, openid?: string) =>
  fixture.cloud.callFunction(name, data, openid ? { openid } : {})
const failure = (name: string, data?: object) =>
  call(name, data).then(
    () => undefined,
    error => error,
  )

test('an instance keeps its state, runs one call at a time, and others queue behind the limit', async () => {
  const first = await call('counter')
  expect(first.result).toEqual({ calls: 1, env: ['yes', null] })
  expect(first.stats.coldStart).toBe(false)
  const four = await Promise.all([1, 2, 3, 4].map(() => call('counter', { ms: 50 })))
  const counts = four.map(({ result }) => (result as { calls: number }).calls).sort()
  expect(counts.reduce((a, b) => a + b, 0)).toBeGreaterThanOrEqual(2 + 3 + 1 + 2)
  expect(four.filter(({ stats }) => stats.coldStart)).toHaveLength(1)
})

test('an exception answers the caller and harms nobody', async () => {
  await call('thrower')
  const error = await failure('thrower', { how: 'throw' })
  expect(error).toMatchObject({ errCode: -504002, errMsg: expect.stringContaining('on purpose') })
  expect((await call('thrower')).result).toBe(3)
  expect(await failure('thrower', { how: 'exit' })).toMatchObject({ errCode: -504002 })
  expect((await call('thrower')).result).toBe(1)
})

test('a rejection nobody handles costs the instance, not the server', async () => {
  await failure('thrower', { how: 'reject' })
  await new Promise(resolve => setTimeout(resolve, 100))
  expect((await call('thrower')).result).toBe(1)
})

test.each([{ spin: false }, { spin: true }])('a timeout kills the instance (%j)', async event => {
  const error = await failure('sleeper', event)
  expect(error).toMatchObject({ errCode: -504003, errMsg: expect.stringContaining('timed out after 1 seconds') })
  expect(error.stats.ms).toBeGreaterThan(900)
})

test('unknown, broken, closed: each says so', async () => {
  expect(await failure('nobody')).toMatchObject({
    errCode: -501000,
    errMsg: expect.stringContaining('could not be found'),
  })
  expect(await failure('broken')).toMatchObject({ errCode: -504002, errMsg: expect.stringContaining('no such module') })
  expect(await failure('closed')).toMatchObject({ errCode: -501023 })
})

test('logs belong to their call; a call is remembered', async () => {
  const { stats } = await call('thrower', {}, 'ann')
  expect(stats.logs).toEqual([{ level: 'log', text: 'said { a: 1 }' }])
  expect(fixture.cloud.invocations().at(-1)).toMatchObject({
    requestId: stats.requestId,
    functionName: 'thrower',
    openid: 'ann',
  })
})

test('identity comes from the caller, per call, and event.userInfo with it', async () => {
  const who = (openid?: string) =>
    fixture.run(
      'return { context: cloud.getWXContext(), userInfo: event.userInfo, id: context.request_id.length }',
      {},
      openid,
    )
  expect(await who('ann')).toMatchObject({
    context: { OPENID: 'ann', SOURCE: 'wx_client', ENV: 'local-cloud' },
    userInfo: { openId: 'ann' },
    id: 36,
  })
  expect(await who('bob')).toMatchObject({ context: { OPENID: 'bob' } })
  expect((await who()).context.OPENID).toBeUndefined()
})

test('a function calls a function, without the person who called the first', async () => {
  const result = await fixture.run(
    `const inner = await cloud.callFunction({ name: 'script', data: { code: 'return { who: cloud.getWXContext(), input }', input: { n: 5 } } })
     try { await cloud.callFunction({ name: 'thrower', data: { how: 'throw' } }) } catch (e) { var failed = [e.errCode, e.errMsg] }
     return { inner: inner.result, failed }`,
    {},
    'ann',
  )
  expect(result.inner.input).toEqual({ n: 5 })
  expect(result.inner.who).toMatchObject({ SOURCE: 'scf' })
  expect(result.inner.who.OPENID).toBeUndefined()
  expect(result.failed).toEqual([-1, expect.stringContaining('on purpose')])
})

test('payload limits', async () => {
  expect(await failure('big', { size: 1, junk: 'x'.repeat(101 * 1024) })).toMatchObject({
    errMsg: expect.stringContaining('102400 bytes'),
  })
  expect((await call('big', { size: 5 * 1024 * 1024 })).result).toHaveLength(5 * 1024 * 1024)
  expect(await failure('big', { size: 7 * 1024 * 1024 })).toMatchObject({
    errMsg: expect.stringContaining('6291456 bytes'),
  })
})

test('counts operations, their depth, documents and bytes', async () => {
  await fixture.cloud.admin.insert(
    'things',
    [1, 2, 3].map(n => ({ _id: `c${n}`, n })),
  )
  const { stats } = await fixture.cloud.callFunction('script', {
    code: `const c = db.collection('things')
      await Promise.all([c.doc('c1').get(), c.doc('c2').get(), c.where({ n: _.gt(0) }).get()])
      await c.doc('c3').get()`,
  })
  expect(stats).toMatchObject({ operations: 4, sequentialDepth: 2, documentsExamined: 6 })
  expect(stats.bytes).toBeGreaterThan(1000)
})

test('injections: latency, failure of the n-th operation, a stop after it', async () => {
  const code = `const c = db.collection('things')
    await c.doc('i1').set({ data: { n: 1 } })
    await c.doc('i2').set({ data: { n: 1 } })
    await c.doc('i3').set({ data: { n: 1 } })
    return 'done'`
  const run = (inject: object) =>
    fixture.cloud.callFunction('script', { code }, { inject }).then(
      () => 'done',
      error => error.errMsg as string,
    )
  const left = async () => {
    const found = await fixture.cloud.admin.find('things', { _id: { $in: ['i1', 'i2', 'i3'] } })
    await fixture.cloud.admin.remove('things', { _id: { $in: ['i1', 'i2', 'i3'] } })
    return found.length
  }
  expect([await run({ failOperation: 2 }), await left()]).toEqual([expect.stringContaining('injected failure'), 1])
  expect([await run({ stopAfterOperation: 2 }), await left()]).toEqual([expect.stringContaining('stopped'), 2])
  const slow = await fixture.cloud.callFunction('script', { code }, { inject: { latencyMs: 40 } })
  expect(slow.stats.ms).toBeGreaterThan(115)
  fixture.cloud.inject({ failOperation: 1 })
  expect(await run({})).toContain('injected failure')
  fixture.cloud.inject(undefined)
  expect(await run({})).toBe('done')
})
