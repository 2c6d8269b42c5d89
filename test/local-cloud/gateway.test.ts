import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Fixture, startFixture } from './support/cloud'

let fixture: Fixture
beforeAll(async () => {
  const dir = mkdtempSync(join(tmpdir(), 'local-cloud-statics-'))
  writeFileSync(join(dir, 'index.html'), '<p>home</p>')
  writeFileSync(join(dir, 'app.js'), '1')
  fixture = await startFixture({
    statics: [{ prefix: '/', dir, fallback: 'index.html' }],
    functions: [{ name: 'jobs', timer: { name: 'every-minute', cron: '0 * * * * * *' } }],
    sources: { jobs: 'exports.main = async event => event' },
  })
  await fixture.cloud.admin.insert('things', [{ _id: 'a', n: 1 }])
})
afterAll(() => fixture.close())

const at = (path: string) => `${fixture.cloud.url}${path}`
const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(at(path), {
    method: 'POST',
    headers,
    body: typeof body === 'string' ? body : body instanceof Blob ? body : JSON.stringify(body),
  })

test('a page calls a function as somebody; the answer carries what it cost', async () => {
  const response = await post(
    '/client/callFunction',
    {
      name: 'script',
      data: { code: "await db.collection('things').doc('a').get(); return cloud.getWXContext().OPENID" },
    },
    { 'x-local-openid': 'ann', origin: 'http://localhost:3000' },
  )
  expect(await response.json()).toMatchObject({
    result: 'ann',
    errMsg: 'cloud.callFunction:ok',
    requestID: expect.any(String),
  })
  expect(response.headers.get('x-local-operations')).toBe('1')
  expect(response.headers.get('x-local-depth')).toBe('1')
  expect(response.headers.get('x-local-examined')).toBe('1')
  expect(response.headers.get('access-control-allow-origin')).toBe('http://localhost:3000')
  expect(await (await post('/client/callFunction', { name: 'nobody' })).json()).toMatchObject({ errCode: -501000 })
})

test('pages from elsewhere are turned away', async () => {
  expect((await post('/client/callFunction', { name: 'script' }, { origin: 'https://evil.example' })).status).toBe(403)
  expect((await post('/__local/clock', { advanceMs: 1 }, { origin: 'https://evil.example' })).status).toBe(403)
})

test('serves folders, and nothing outside them', async () => {
  expect(await (await fetch(at('/'))).text()).toBe('<p>home</p>')
  expect((await fetch(at('/app.js'))).headers.get('content-type')).toContain('javascript')
  expect(await (await fetch(at('/some/page'))).text()).toBe('<p>home</p>')
  expect((await fetch(at('/missing.png'))).status).toBe(404)
  expect((await fetch(at('/..%2f..%2f..%2fetc%2fpasswd'))).status).toBe(403)
})

test('shows and steers itself', async () => {
  const get = async (path: string) => (await fetch(at(`/__local/${path}`))).json()
  expect(await (await fetch(at('/__local/'))).text()).toContain('<title>Local cloud</title>')
  expect(await get('collections')).toMatchObject([{ name: 'things', count: 1 }])
  expect(await get('documents?collection=things&filter={"n":1}')).toEqual([{ _id: 'a', n: 1 }])
  expect(await get('functions')).toMatchObject([{ name: 'script' }, { name: 'jobs' }])
  expect(await get('timers')).toMatchObject([{ functionName: 'jobs', triggerName: 'every-minute' }])
  expect(await (await post('/__local/timers/run', { functionName: 'jobs' })).json()).toMatchObject({
    result: { Type: 'Timer', TriggerName: 'every-minute' },
  })
  expect((await get('invocations?limit=1'))[0]).toMatchObject({ functionName: 'jobs' })
  const before = new Date((await get('clock')).now).getTime()
  await post('/__local/clock', { advanceMs: 3_600_000 })
  expect(new Date((await get('clock')).now).getTime() - before).toBeGreaterThanOrEqual(3_600_000)
  expect((await fetch(at('/__local/documents?collection=nowhere'))).status).toBe(400)
})

test.each<[string, unknown]>([
  ['no JSON', '{"action": "data'],
  ['a list', '[1]'],
  ['nothing', ''],
  ['an unknown action', { action: 'database.dropEverything' }],
  ['a method of Object', { action: 'constructor' }],
  ['no collection', { action: 'database.getDocument' }],
  [
    'a prototype key in a document',
    {
      action: 'database.insertDocument',
      collectionName: 'things',
      data: ['{"__proto__": {"polluted": 1}, "x": {"__proto__": {"polluted": 1}}}'],
    },
  ],
  [
    'a prototype key in an update',
    {
      action: 'database.modifyDocument',
      collectionName: 'things',
      query: '{"_id":"a"}',
      data: '{"$set":{"__proto__.polluted":1}}',
      multi: true,
      merge: true,
    },
  ],
  [
    'deep nesting',
    {
      action: 'database.getDocument',
      collectionName: 'things',
      query: `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`,
    },
  ],
  ['a script', { action: 'database.getDocument', collectionName: 'things', query: '{"$where":"process.exit()"}' }],
  [
    'ten megabytes of text',
    {
      action: 'database.insertDocument',
      collectionName: 'things',
      data: [JSON.stringify({ t: 'x'.repeat(10_000_000) })],
    },
  ],
  [
    'a foreign transaction',
    { action: 'database.getDocument', collectionName: 'things', query: '{"_id":"a"}', transactionId: 'toString' },
  ],
  [
    'a query in a transaction id field',
    { action: 'database.getDocument', collectionName: 'things', transactionId: { $gt: '' } },
  ],
  ['a negative skip', { action: 'database.getDocument', collectionName: 'things', offset: -1 }],
  [
    'geography',
    {
      action: 'database.aggregateDocuments',
      collectionName: 'things',
      stages: [{ stageKey: '$geoNear', stageValue: '{}' }],
    },
  ],
])('hostile input: %s is an error, and nobody is hurt', async (_name, body) => {
  const answer = await (await post('/sdk/none', body)).json()
  expect(answer).toMatchObject({ code: expect.any(String), message: expect.any(String) })
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  expect(await fixture.cloud.admin.find('things')).toEqual([{ _id: 'a', n: 1 }])
})

test('a request body beyond the limit is refused while it arrives', async () => {
  const answer = await (await post('/sdk/none', new Blob(['a'.repeat(17 * 1024 * 1024)]))).json()
  expect(answer.code).toBe('INVALID_PARAM')
})

test('in a transaction only single documents by id pass', async () => {
  const sdk = async (body: object) => (await post('/sdk/none', body)).json()
  const { transactionId } = await sdk({ action: 'database.startTransaction' })
  const inside = (body: object) => sdk({ collectionName: 'things', transactionId, ...body })
  expect(await inside({ action: 'database.getDocument', query: '{"_id":"a"}' })).toMatchObject({
    data: { list: ['{"_id":"a","n":1}'] },
  })
  for (const body of [
    { action: 'database.getDocument', query: '{"n":1}' },
    { action: 'database.calculateDocument', query: '{}' },
    { action: 'database.aggregateDocuments', stages: [] },
    { action: 'database.modifyDocument', query: '{"n":1}', data: '{"$set":{"n":2}}', multi: true, merge: true },
    { action: 'database.removeDocument', query: '{"_id":{"$gt":""}}', multi: true },
  ]) {
    expect(await inside(body)).toMatchObject({ code: 'INVALID_PARAM' })
  }
})

test('the transaction actions of older SDKs', async () => {
  const sdk = async (body: object) => (await post('/sdk/none', body)).json()
  const { transactionId } = await sdk({ action: 'database.startTransaction' })
  const inside = (action: string, body: object) =>
    sdk({ action: `database.${action}InTransaction`, collectionName: 'things', transactionId, ...body })
  expect(await inside('get', { _id: 'a' })).toMatchObject({ data: '{"_id":"a","n":1}' })
  expect(await inside('get', { _id: 'nobody' })).toMatchObject({ data: 'null' })
  expect(await inside('updateDoc', { _id: 'a', data: '{"$inc":{"n":{"$numberInt":"4"}}}' })).toMatchObject({
    updated: '1',
  })
  expect(await inside('updateDoc', { _id: 'b', data: '{"n":9}', upsert: true })).toMatchObject({
    updated: '0',
    upserted: '[{"_id":"b"}]',
  })
  expect(await inside('insertDoc', { data: '{"_id":"c"}' })).toMatchObject({ inserted: '1' })
  expect(await inside('deleteDoc', { _id: 'c' })).toMatchObject({ deleted: '1' })
  await sdk({ action: 'database.commitTransaction', transactionId })
  expect(await fixture.cloud.admin.find('things', {}, { sort: { _id: 1 } })).toEqual([
    { _id: 'a', n: 5 },
    { _id: 'b', n: 9 },
  ])
  expect(await sdk({ action: 'database.getInTransaction', collectionName: 'things', _id: 'a' })).toMatchObject({
    code: 'INVALID_PARAM',
  })
})
