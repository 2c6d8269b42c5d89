import { caught, type Fixture, startFixture } from './support/cloud'

let fixture: Fixture
beforeAll(async () => {
  fixture = await startFixture()
})
beforeEach(() => fixture.cloud.admin.remove('things', {}))
afterAll(() => fixture.close())

/** Applies one update through the SDK and answers the document, without its id. */
async function updated(before: object, data: string) {
  const document = await fixture.run(
    `
    await db.collection('things').doc('x').set({ data: input })
    await db.collection('things').doc('x').update({ data: ${data} })
    return (await db.collection('things').doc('x').get()).data`,
    before,
  )
  const { _id, ...fields } = document
  return fields
}

test.each<[string, object, string, object]>([
  ['set a nested path', { a: { b: 1, c: 2 } }, "{ 'a.b': 5, 'a.d.e': 6 }", { a: { b: 5, c: 2, d: { e: 6 } } }],
  ['a nested object merges field by field', { a: { b: 1, c: 2 } }, '{ a: { b: 9 } }', { a: { b: 9, c: 2 } }],
  ['_.set replaces the whole object', { a: { b: 1, c: 2 } }, '{ a: _.set({ b: 9 }) }', { a: { b: 9 } }],
  ['remove', { a: 1, b: { c: 2, d: 3 } }, "{ a: _.remove(), 'b.c': _.remove() }", { b: { d: 3 } }],
  ['inc and mul, also of what is missing', { a: 2 }, '{ a: _.inc(3), b: _.inc(4), c: _.mul(5) }', { a: 5, b: 4, c: 0 }],
  ['min and max', { a: 5, b: 5 }, '{ a: _.min(3), b: _.max(9), c: _.max(1) }', { a: 3, b: 9, c: 1 }],
  ['min keeps the smaller', { a: 5 }, '{ a: _.min(8), b: 1 }', { a: 5, b: 1 }],
  ['rename', { a: 1 }, "{ a: _.rename('b.c') }", { b: { c: 1 } }],
  ['push one and several', { a: [1] }, '{ a: _.push([2, 3]) }', { a: [1, 2, 3] }],
  ['push to nothing', { m: 1 }, "{ n: 1, 'a.list': _.push([2]) }", { m: 1, n: 1, a: { list: [2] } }],
  [
    'push at a position, sorted, cut',
    { a: [5, 1] },
    '{ a: _.push({ each: [3, 9], sort: -1, slice: 3 }) }',
    { a: [9, 5, 3] },
  ],
  ['push at a position', { a: [1, 4] }, '{ a: _.push({ each: [2, 3], position: 1 }) }', { a: [1, 2, 3, 4] }],
  [
    'push sorted by a field',
    { a: [{ n: 2 }] },
    '{ a: _.push({ each: [{ n: 1 }], sort: { n: 1 } }) }',
    { a: [{ n: 1 }, { n: 2 }] },
  ],
  ['pop, shift', { a: [1, 2, 3], b: [1, 2, 3] }, '{ a: _.pop(), b: _.shift() }', { a: [1, 2], b: [2, 3] }],
  ['unshift', { a: [3] }, '{ a: _.unshift([1, 2]) }', { a: [1, 2, 3] }],
  ['addToSet', { a: [1] }, '{ a: _.addToSet({ $each: [1, 2, 2] }) }', { a: [1, 2] }],
  ['addToSet compares documents', { a: [{ n: 1 }] }, '{ a: _.addToSet({ n: 1 }), b: 1 }', { a: [{ n: 1 }], b: 1 }],
  [
    'pull by value, by condition',
    { a: [1, 2, 1], b: [1, 5, 9] },
    '{ a: _.pull(1), b: _.pull(_.gt(4)) }',
    { a: [2], b: [1] },
  ],
  ['pull documents', { a: [{ n: 1, k: 'x' }, { n: 2 }] }, '{ a: _.pull({ n: 1 }) }', { a: [{ n: 2 }] }],
  ['pullAll', { a: [1, 2, 3] }, '{ a: _.pullAll([1, 3]) }', { a: [2] }],
  ['a position in an array', { a: [{ n: 1 }, { n: 2 }] }, "{ 'a.1.n': 7 }", { a: [{ n: 1 }, { n: 7 }] }],
  ['dates and server dates', { a: 1 }, '{ at: new Date(1000) }', { a: 1, at: '1970-01-01T00:00:01.000Z' }],
  ['undefined is left out', { a: 1 }, '{ a: undefined, b: 2 }', { a: 1, b: 2 }],
])('%s', async (_name, before, data, after) => {
  expect(await updated(before, data)).toEqual(after)
})

test.each([
  ['inc of text', '{ a: _.inc(1) }', 'non-numeric'],
  ['push to a number', '{ b: _.push([1]) }', 'must be an array'],
  ['a field below text', "{ 'a.b': 1 }", 'Cannot create field'],
  ['two changes of one path', "{ b: _.inc(1), 'b.c': 2 }", 'conflict'],
])('refuses %s', async (_name, data, text) => {
  const error = await fixture.run(`
    await db.collection('things').doc('x').set({ data: { a: 'text', b: 1 } })
    ${caught(`db.collection('things').doc('x').update({ data: ${data} })`)}`)
  expect(error).toMatchObject({ errCode: -502001, errMsg: expect.stringContaining(text) })
  expect(await fixture.cloud.admin.find('things')).toEqual([{ _id: 'x', a: 'text', b: 1 }])
})

test('refuses _id in update data, operators in set, a missing document changes nothing', async () => {
  const result = await fixture.run(`
    const x = db.collection('things').doc('x')
    const id = await (async () => { ${caught("x.update({ data: { _id: 'y', a: 1 } })")} })()
    const operator = await (async () => { ${caught('x.set({ data: { a: _.inc(1) } })')} })()
    const missing = await x.update({ data: { a: 1 } })
    const created = await x.set({ data: { a: 1 } })
    const same = await x.update({ data: { a: 1 } })
    const gone = await (async () => { ${caught("db.collection('things').doc('nobody').get()")} })()
    const soft = await cloud.database({ throwOnNotFound: false }).collection('things').doc('nobody').get()
    return { id, operator, missing, created, same, gone, soft }`)
  expect(result.id.errMsg).toContain('_id')
  expect(result.operator.errCode).toBe(-502001)
  expect(result.missing.stats.updated).toBe(0)
  expect(result.created.stats).toEqual({ updated: 0, created: 1 })
  expect(result.same.stats.updated).toBe(0)
  expect(result.gone).toMatchObject({ errCode: -1, errMsg: expect.stringContaining('does not exist') })
  expect(result.soft.data).toBeNull()
})

test('every value survives the way there and back', async () => {
  const value = await fixture.run(`
    const value = { int: 5, negative: -7, double: 0.1, big: 9007199254740991, huge: 1e300, text: '渠道通 😀 \\u0000', yes: true, nothing: null,
      at: new Date(123456789), list: [1, 'a', [2, { b: 3 }], null], empty: [], none: {}, re: db.RegExp({ regexp: '^a', options: 'i' }) }
    await db.collection('things').doc('v').set({ data: value })
    const { data } = await db.collection('things').doc('v').get()
    return { data, at: data.at instanceof Date, big: data.big === 9007199254740991 }`)
  expect(value.data).toMatchObject({
    int: 5,
    negative: -7,
    double: 0.1,
    huge: 1e300,
    text: '渠道通 😀 \u0000',
    yes: true,
    nothing: null,
    at: '1970-01-02T10:17:36.789Z',
    list: [1, 'a', [2, { b: 3 }], null],
    empty: [],
    none: {},
  })
  expect([value.at, value.big]).toEqual([true, true])
})

test('updateMany changes each matching document once; a filter decides per document', async () => {
  await fixture.cloud.admin.insert(
    'things',
    [1, 2, 3, 4].map(n => ({ _id: `t${n}`, n, left: n })),
  )
  const result = await fixture.run(`
    const all = await db.collection('things').where({ n: _.gte(2) }).update({ data: { left: _.inc(-1) } })
    const takes = await Promise.all([1, 2, 3, 4, 5].map(() => db.collection('things').where({ _id: 't2', left: _.gte(1) }).update({ data: { left: _.inc(-1) } })))
    const removed = await db.collection('things').where({ n: _.gt(3) }).remove()
    return { all: all.stats.updated, takes: takes.map(t => t.stats.updated).sort(), removed: removed.stats.removed }`)
  expect(result).toEqual({ all: 3, takes: [0, 0, 0, 0, 1], removed: 1 })
})
