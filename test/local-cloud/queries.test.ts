import { caught, type Fixture, startFixture } from './support/cloud'

let fixture: Fixture
const documents = [
  { _id: '1', n: 1, owner: 'ann', tags: ['a', 'b'], deep: { x: 1 }, lines: [{ sku: 's1', q: 2 }], at: new Date(1000) },
  {
    _id: '2',
    n: 2,
    owner: 'bob',
    tags: ['b'],
    deep: { x: 2 },
    lines: [
      { sku: 's1', q: 9 },
      { sku: 's2', q: 1 },
    ],
    at: new Date(2000),
  },
  { _id: '3', n: 3, owner: null, tags: [], deep: { x: 3 }, at: new Date(3000) },
  { _id: '4', n: '3', tags: 'b', deep: {}, at: new Date(4000) },
]
beforeAll(async () => {
  fixture = await startFixture({
    collections: [
      { name: 'things' },
      { name: 'owners', indexes: [{ name: 'name', fields: [{ field: 'name', direction: 1 }] }] },
    ],
  })
  await fixture.cloud.admin.insert('things', documents)
  await fixture.cloud.admin.insert('owners', [
    { _id: 'o1', name: 'ann', city: 'x' },
    { _id: 'o2', name: 'bob', city: 'y' },
  ])
})
afterAll(() => fixture.close())

const ids = (where: string): Promise<string> =>
  fixture.run(
    `return (await db.collection('things').where(${where}).orderBy('_id', 'asc').get()).data.map(d => d._id).join('')`,
  )

test.each([
  ['equality', '{ n: 1 }', '1'],
  ['equality keeps types apart', "{ n: '3' }", '4'],
  ['null means null or missing', '{ owner: null }', '34'],
  ['neq', "{ owner: _.neq('ann') }", '234'],
  ['a range compares one type', '{ n: _.gte(2) }', '23'],
  ['two bounds', '{ n: _.gt(1).and(_.lt(3)) }', '2'],
  ['in, nin', "{ n: _.in([1, '3']), owner: _.nin(['bob']) }", '14'],
  ['a nested field', "{ 'deep.x': _.gt(1) }", '23'],
  ['a nested object', '{ deep: { x: 2 } }', '2'],
  ['an array contains', "{ tags: 'b' }", '124'],
  ['all, size', "{ tags: _.all(['a', 'b']) }", '1'],
  ['size', '{ tags: _.size(0) }', '3'],
  ['elemMatch', "{ lines: _.elemMatch({ sku: 's1', q: _.gt(5) }) }", '2'],
  ['without elemMatch, elements may differ', "{ 'lines.sku': 's2', 'lines.q': 9 }", '2'],
  ['exists', '{ owner: _.exists(false) }', '4'],
  ['mod', '{ n: _.mod(2, 1) }', '13'],
  ['regular expressions', '{ owner: /^A/i }', '1'],
  ['db.RegExp', "{ owner: db.RegExp({ regexp: 'b$' }) }", '2'],
  ['or', "_.or([{ n: 1 }, { owner: 'bob' }])", '12'],
  ['and of or', "_.and([_.or([{ n: 1 }, { n: 2 }]), { tags: 'a' }])", '1'],
  ['nor', '_.nor([{ n: 1 }, { n: 2 }])', '34'],
  ['not', '{ n: _.not(_.gt(1)) }', '14'],
  ['dates', '{ at: _.gte(new Date(3000)) }', '34'],
  ['expr', "{ _: undefined, n: _.exists(true), ...{ $expr: { $eq: ['$n', '$deep.x'] } } }", '123'],
])('%s', async (_name, where, expected) => {
  expect(await ids(where)).toBe(expected)
})

test('an undefined condition is dropped by the SDK: the query then matches more', async () => {
  expect(await ids('{ n: 1, owner: undefined }')).toBe('1')
  expect(await fixture.run(caught("db.collection('things').where({ owner: undefined }).get()"))).toMatchObject({
    errMsg: expect.any(String),
  })
})

test('orders across types, skips, limits, projects', async () => {
  const result = await fixture.run(`
    const c = db.collection('things')
    return {
      mixed: (await c.orderBy('n', 'desc').get()).data.map(d => d._id),
      two: (await c.orderBy('owner', 'asc').orderBy('n', 'desc').get()).data.map(d => d._id),
      page: (await c.orderBy('_id', 'asc').skip(1).limit(2).get()).data.map(d => d._id),
      some: (await c.where({ _id: '1' }).field({ n: true, 'deep.x': true }).get()).data,
      less: (await c.where({ _id: '3' }).field({ tags: false, deep: false, at: false }).get()).data,
      one: (await c.doc('1').field({ _id: false, owner: true }).get()).data,
      count: (await c.where({ tags: 'b' }).count()).total,
    }`)
  expect(result.mixed).toEqual(['4', '3', '2', '1'])
  expect(result.two).toEqual(['4', '3', '1', '2'])
  expect(result.page).toEqual(['2', '3'])
  expect(result.some).toEqual([{ _id: '1', n: 1, deep: { x: 1 } }])
  expect(result.less).toEqual([{ _id: '3', n: 3, owner: null }])
  expect(result.one).toEqual({ owner: 'ann' })
  expect(result.count).toBe(3)
})

test('aggregates through the stages that the cloud has', async () => {
  const result = await fixture.run(`
    const c = () => db.collection('things').aggregate()
    const list = async a => (await a.end()).list
    return {
      group: await list(c().match({ n: _.lte(3) }).group({ _id: null, sum: $.sum('$n'), ids: $.push('$_id') })),
      sorted: await list(c().sort({ n: -1 }).skip(1).limit(2).project({ _id: 1 })),
      unwind: await list(c().unwind('$lines').project({ _id: 0, sku: '$lines.sku', q: '$lines.q' }).sort({ q: 1 })),
      lookup: await list(c().match({ _id: '1' }).lookup({ from: 'owners', localField: 'owner', foreignField: 'name', as: 'who' }).project({ 'who.city': 1 })),
      pipeline: await list(c().match({ _id: '2' }).lookup({ from: 'owners', let: { o: '$owner' }, as: 'who',
        pipeline: $.pipeline().match(_.expr($.eq(['$name', '$$o']))).project({ _id: 0, city: 1 }).done() }).project({ who: 1 })),
      replaced: await list(c().match({ _id: '1' }).replaceRoot({ newRoot: '$deep' })),
      counted: await list(c().match({ n: _.gt(1) }).count('many')),
      byCount: await list(c().unwind('$tags').sortByCount('$tags')),
      buckets: await list(c().match({ n: _.lte(3) }).bucket({ groupBy: '$n', boundaries: [0, 2, 4], output: { ids: $.push('$_id') } })),
      added: await list(c().match({ _id: '1' }).addFields({ twice: $.multiply(['$n', 2]) }).project({ twice: 1 })),
      sample: (await list(c().sample({ size: 2 }))).length,
      day: await list(c().match({ _id: '1' }).project({ y: $.year('$at'), text: $.dateToString({ date: '$at', format: '%Y-%m-%d' }) })),
    }`)
  expect(result.group).toEqual([{ _id: null, sum: 6, ids: ['1', '2', '3'] }])
  expect(result.sorted).toEqual([{ _id: '3' }, { _id: '2' }])
  expect(result.unwind).toEqual([
    { sku: 's2', q: 1 },
    { sku: 's1', q: 2 },
    { sku: 's1', q: 9 },
  ])
  expect(result.lookup).toEqual([{ _id: '1', who: [{ city: 'x' }] }])
  expect(result.pipeline).toEqual([{ _id: '2', who: [{ city: 'y' }] }])
  expect(result.replaced).toEqual([{ x: 1 }])
  expect(result.counted).toEqual([{ many: 2 }])
  expect(result.byCount[0]).toEqual({ _id: 'b', count: 3 })
  expect(result.buckets).toEqual([
    { _id: 0, ids: ['1'] },
    { _id: 2, ids: ['2', '3'] },
  ])
  expect(result.added).toEqual([{ _id: '1', twice: 2 }])
  expect(result.sample).toBe(2)
  expect(result.day).toEqual([{ _id: '1', y: 1970, text: '1970-01-01' }])
})

test.each([
  ['a stage it has not', "db.collection('things').aggregate().facet({ a: [] }).end()"],
  ['an unknown collection', "db.collection('nowhere').get()"],
  ['a bad expression', "db.collection('things').where({ owner: db.RegExp({ regexp: '(' }) }).get()"],
])('refuses %s', async (_name, expression) => {
  expect(await fixture.run(caught(expression))).toMatchObject({ errMsg: expect.any(String) })
})

test('an unknown collection has its own code', async () => {
  expect(await fixture.run(caught("db.collection('nowhere').add({ data: { a: 1 } })"))).toMatchObject({
    errCode: -502005,
  })
  await fixture.run("await db.createCollection('fresh'); await db.collection('fresh').add({ data: { a: 1 } })")
  expect(await fixture.cloud.admin.count('fresh')).toBe(1)
})
