import { caught, type Fixture, startFixture } from './support/cloud'

let fixture: Fixture
beforeAll(async () => {
  fixture = await startFixture({
    collections: [
      { name: 'many' },
      {
        name: 'things',
        indexes: [
          {
            name: 'code',
            unique: true,
            fields: [
              { field: 'code', direction: 1 },
              { field: 'kind', direction: 1 },
            ],
          },
        ],
      },
    ],
  })
  await fixture.cloud.admin.insert(
    'many',
    Array.from({ length: 1100 }, (_, n) => ({ n })),
  )
})
afterAll(() => fixture.close())

test('a query answers 100 by default, 1000 at most', async () => {
  const sizes = await fixture.run(`const c = db.collection('many'); const size = async q => (await q.get()).data.length
    return [await size(c), await size(c.limit(0)), await size(c.limit(7)), await size(c.limit(5000)), await size(c.skip(1050).limit(100)), (await c.count()).total]`)
  expect(sizes).toEqual([100, 100, 7, 1000, 50, 1100])
})

test('a document holds 512 KB', async () => {
  const result = await fixture.run(`const c = db.collection('many')
    await c.doc('full').set({ data: { t: 'x'.repeat(500 * 1024) } })
    const over = await (async () => { ${caught("c.doc('over').set({ data: { t: '道'.repeat(180 * 1024) } })")} })()
    const grown = await (async () => { ${caught("c.doc('full').update({ data: { u: 'x'.repeat(20 * 1024) } })")} })()
    return { over, grown }`)
  expect(result.over.errMsg).toContain('524288')
  expect(result.grown.errMsg).toContain('524288')
})

test('an index key holds 1024 bytes, a document 100 levels', async () => {
  const result = await fixture.run(`const c = db.collection('things')
    let deep = 1; for (let i = 0; i < 120; i++) deep = { d: deep }
    return { key: await (async () => { ${caught("c.add({ data: { code: 'x'.repeat(1100) } })")} })(), deep: await (async () => { ${caught('c.add({ data: { deep } })')} })() }`)
  expect(result.key.errMsg).toContain('too large to index')
  expect(result.deep.errMsg).toContain('100 levels')
})

test('a unique index is not sparse: a missing field is null, and null is a value', async () => {
  await fixture.cloud.admin.remove('things', {})
  const result = await fixture.run(`const c = db.collection('things'), out = []
    for (const data of [{ code: 'a' }, { code: 'a', kind: 1 }, { code: 'a', kind: null }, {}, { other: 1 }, { code: 'b', kind: 1 }]) out.push(await (async () => { ${caught('c.add({ data })')} })())
    const moved = await (async () => { ${caught("c.where({ code: 'b' }).update({ data: { code: 'a' } })")} })()
    return { out, moved }`)
  const duplicate = {
    errCode: -502001,
    errMsg: expect.stringContaining('E11000 duplicate key error collection: things index: code'),
  }
  expect(result.out).toEqual([
    'no error',
    'no error',
    expect.objectContaining(duplicate),
    'no error',
    expect.objectContaining(duplicate),
    'no error',
  ])
  expect(result.moved).toMatchObject(duplicate)
})

test('a taken _id is E11000 too', async () => {
  const error = await fixture.run(
    `await db.collection('things').add({ data: { _id: 'one', code: 'one' } }); ${caught("db.collection('things').add({ data: { _id: 'one', code: 'two' } })")}`,
  )
  expect(error).toMatchObject({ errCode: -502001, errMsg: expect.stringContaining('E11000') })
  expect(error.errMsg).toContain('_id')
})

test('an update over many stops at the duplicate; those before it stay changed', async () => {
  await fixture.cloud.admin.remove('things', {})
  await fixture.cloud.admin.insert(
    'things',
    ['a', 'b', 'c'].map(id => ({ _id: id, code: id, n: 0 })),
  )
  const error = await fixture.run(
    caught("db.collection('things').where({ n: 0 }).update({ data: { code: 'same', n: 1 } })"),
  )
  expect(error.errMsg).toContain('E11000')
  expect((await fixture.cloud.admin.find('things', {}, { sort: { _id: 1 } })).map(d => d.n)).toEqual([1, 0, 0])
})

test('inside a transaction: at most 50 writes', async () => {
  const error = await fixture.run(`const t = await db.startTransaction()
    ${caught("(async () => { for (let i = 0; i < 51; i++) await t.collection('many').doc('w' + i).set({ data: { i } }) })()")}`)
  expect(error.errMsg).toContain('at most 50')
  expect(await fixture.cloud.admin.count('many', { _id: 'w0' })).toBe(0)
})
