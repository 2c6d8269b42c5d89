import { caught, type Fixture, startFixture } from './support/cloud'

let fixture: Fixture
beforeAll(async () => {
  fixture = await startFixture({
    collections: [
      { name: 'things', indexes: [{ name: 'by_code', unique: true, fields: [{ field: 'code', direction: 1 }] }] },
    ],
    limits: { transactionMs: 1500 },
  })
})
beforeEach(async () => {
  await fixture.cloud.admin.remove('things', {})
  await fixture.cloud.admin.insert('things', [
    { _id: 'a', n: 1, code: 'a' },
    { _id: 'b', n: 1, code: 'b' },
  ])
})
afterAll(() => fixture.close())

test('commits together, rolls back together', async () => {
  const result = await fixture.run(`
    await db.runTransaction(async t => {
      await t.collection('things').doc('a').update({ data: { n: _.inc(1) } })
      await t.collection('things').doc('b').update({ data: { n: _.inc(-1) } })
      await t.collection('things').add({ data: { _id: 'c', n: 9, code: 'c' } })
      await t.collection('things').doc('d').set({ data: { n: 10, code: 'd' } })
    })
    try {
      await db.runTransaction(async t => {
        await t.collection('things').doc('a').remove()
        await t.rollback('changed my mind')
      })
    } catch (e) { var reason = e }
    const { data } = await db.collection('things').orderBy('_id', 'asc').get()
    return { reason, data }
  `)
  expect(result.reason).toBe('changed my mind')
  expect(result.data).toEqual([
    { _id: 'a', n: 2, code: 'a' },
    { _id: 'b', n: 0, code: 'b' },
    { _id: 'c', n: 9, code: 'c' },
    { _id: 'd', n: 10, code: 'd' },
  ])
})

test('reads its own writes and the snapshot, not what others commit meanwhile', async () => {
  const result = await fixture.run(`
    const t = await db.startTransaction()
    const before = (await t.collection('things').doc('b').get()).data.n
    await t.collection('things').doc('a').update({ data: { n: 50 } })
    const own = (await t.collection('things').doc('a').get()).data.n
    await db.collection('things').doc('b').update({ data: { n: 99 } })
    const snapshot = (await t.collection('things').doc('b').get()).data.n
    const outside = (await db.collection('things').doc('a').get()).data.n
    await t.commit()
    const after = (await db.collection('things').doc('a').get()).data.n
    return { before, own, snapshot, outside, after }
  `)
  expect(result).toEqual({ before: 1, own: 50, snapshot: 1, outside: 1, after: 50 })
})

test('a second writer conflicts at once; so does a writer of what changed since its snapshot', async () => {
  const result = await fixture.run(`
    const one = await db.startTransaction()
    const two = await db.startTransaction()
    await one.collection('things').doc('a').update({ data: { n: 2 } })
    const held = await (async () => { ${caught("two.collection('things').doc('a').update({ data: { n: 3 } })")} })()
    await one.commit()
    const three = await db.startTransaction()
    await three.collection('things').doc('b').get()
    await db.collection('things').doc('b').update({ data: { n: 7 } })
    const stale = await (async () => { ${caught("three.collection('things').doc('b').update({ data: { n: 8 } })")} })()
    return { held, stale, data: (await db.collection('things').get()).data }
  `)
  expect(result.held).toMatchObject({ errCode: -501001, errMsg: expect.stringContaining('conflict') })
  expect(result.stale).toMatchObject({ errCode: -501001, errMsg: expect.stringContaining('conflict') })
  expect(result.data).toMatchObject([{ n: 2 }, { n: 7 }])
})

test('a write outside waits for the transaction that holds the document', async () => {
  const result = await fixture.run(`
    const t = await db.startTransaction()
    await t.collection('things').doc('a').update({ data: { n: _.inc(10) } })
    const outside = db.collection('things').doc('a').update({ data: { n: _.inc(1) } })
    await new Promise(r => setTimeout(r, 100))
    await t.commit()
    await outside
    return (await db.collection('things').doc('a').get()).data.n
  `)
  expect(result).toBe(12)
})

test('an injected conflict at commit is retried by the SDK, and leaves no transaction behind', async () => {
  const { result, stats } = await fixture.cloud.callFunction(
    'script',
    {
      code: `
      try { await db.runTransaction(async t => { await t.collection('things').doc('a').update({ data: { n: _.inc(1) } }) }) } catch (e) { return e.code }
    `,
    },
    { inject: { conflictRate: 1 } },
  )
  expect(result).toBe('DATABASE_TRANSACTION_CONFLICT')
  expect(stats.operations).toBe(4 * 3 + 1)
  expect(await fixture.cloud.admin.find('things', { _id: 'a' })).toMatchObject([{ n: 1 }])
})

test('unique keys hold between open transactions and within one', async () => {
  const result = await fixture.run(`
    const one = await db.startTransaction(), two = await db.startTransaction()
    await one.collection('things').add({ data: { code: 'x' } })
    const other = await (async () => { ${caught("two.collection('things').add({ data: { code: 'x' } })")} })()
    const same = await (async () => { ${caught("one.collection('things').add({ data: { code: 'a' } })")} })()
    return { other, same }
  `)
  expect(result.other.errMsg).toContain('conflict')
  expect(result.same).toMatchObject({ errCode: -502001, errMsg: expect.stringContaining('E11000') })
})

test('refuses parallel operations, and ends what is open too long', async () => {
  const result = await fixture.run(`
    const t = await db.startTransaction()
    const ops = await Promise.allSettled([1, 2, 3].map(n => t.collection('things').doc('a').get()))
    const late = await db.startTransaction()
    await late.collection('things').doc('b').update({ data: { n: 3 } })
    await new Promise(r => setTimeout(r, 1700))
    const expired = await (async () => { ${caught('late.commit()')} })()
    return { refused: ops.filter(o => o.status === 'rejected').length, expired, n: (await db.collection('things').doc('b').get()).data.n }
  `)
  expect(result.expired.code).toBe('DATABASE_TRANSACTION_FAIL')
  expect(result.n).toBe(1)
})
