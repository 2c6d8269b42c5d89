import { type Fixture, startFixture } from './support/cloud'

let fixture: Fixture
beforeAll(async () => {
  fixture = await startFixture({
    collections: [{ name: 'things', indexes: [{ name: 'by_owner', fields: [{ field: 'owner', direction: 1 }] }] }],
  })
})
afterAll(() => fixture.close())

test('adds, gets, queries, counts, updates, removes', async () => {
  const result = await fixture.run(`
    const added = await db.collection('things').add({ data: { owner: 'a', n: 1, at: new Date(5) } })
    await db.collection('things').doc('second').set({ data: { owner: 'b', n: 2 } })
    const got = await db.collection('things').doc(added._id).get()
    const list = await db.collection('things').where({ owner: _.in(['a', 'b']), n: _.gt(0) }).orderBy('n', 'desc').get()
    const count = await db.collection('things').where({ owner: 'a' }).count()
    const updated = await db.collection('things').where({ owner: 'a' }).update({ data: { n: _.inc(5), 'deep.er': true } })
    const after = await db.collection('things').doc(added._id).get()
    const removed = await db.collection('things').where({ owner: 'b' }).remove()
    return { id: added._id, got, list: list.data.map(d => d.owner), count, updated, after, removed, isDate: got.data.at instanceof Date }
  `)
  expect(result.id).toMatch(/^[0-9a-f]{32}$/)
  expect(result.got.data).toEqual({ _id: result.id, owner: 'a', n: 1, at: '1970-01-01T00:00:00.005Z' })
  expect(result.list).toEqual(['b', 'a'])
  expect(result.count.total).toBe(1)
  expect(result.updated.stats.updated).toBe(1)
  expect(result.after.data).toMatchObject({ n: 6, deep: { er: true } })
  expect(result.removed.stats.removed).toBe(1)
  expect(result.isDate).toBe(true)
})
