import { type Probed, startProbing } from './probing'

jest.setTimeout(60_000)

let test: Awaited<ReturnType<typeof startProbing>>
const probe = (scenario: string, input?: object, inject?: object): Promise<Probed> =>
  test.probe(scenario, input, inject)

beforeAll(async () => {
  test = await startProbing()
  await test.insert(
    'things',
    { _id: 'a', group: 'x', at: 1, count: 10, tags: ['red'], nested: { kept: 1, other: 2 } },
    { _id: 'b', group: 'x', at: 2, count: 20, tags: ['red', 'blue'] },
    { _id: 'c', group: 'a.*b', at: 3, count: 30, tags: [] },
    { _id: 'd', group: 'x', at: 4, count: 40, tags: ['blue'] },
  )
})
afterAll(() => test.close())

describe('what the SDK would do silently is refused', () => {
  it.each([
    { what: 'undefined in a filter', scenario: 'find', input: { filter: { group: '<undefined>' } } },
    { what: 'undefined beside another field', scenario: 'find', input: { filter: { at: 1, group: '<undefined>' } } },
    {
      what: 'undefined in a write filter',
      scenario: 'updateWhere',
      input: { filter: { at: 1, group: '<undefined>' }, update: { count: 0 } },
    },
    { what: 'an empty write filter', scenario: 'updateWhere', input: { filter: {}, update: { count: 0 } } },
    { what: 'an empty removal', scenario: 'removeWhere', input: { filter: {} } },
    { what: 'an undefined removal', scenario: 'removeWhere', input: { filter: { group: '<undefined>' } } },
    {
      what: 'undefined in an update',
      scenario: 'updateIf',
      input: { id: 'a', filter: {}, update: { count: '<undefined>' } },
    },
    { what: 'an update of nothing', scenario: 'updateIf', input: { id: 'a', filter: {}, update: {} } },
    { what: 'a change of the id', scenario: 'updateIf', input: { id: 'a', filter: {}, update: { _id: 'z' } } },
    { what: 'an update without an id', scenario: 'updateIf', input: { id: '', filter: {}, update: { count: 0 } } },
    { what: 'a plain object in a filter', scenario: 'find', input: { filter: { nested: { kept: 1 } } } },
    { what: 'undefined in a document', scenario: 'insert', input: { _id: 'z', group: '<undefined>' } },
    { what: 'a document without an id', scenario: 'insert', input: { group: 'x' } },
    { what: 'undefined in a comparison', scenario: 'undefinedCondition', input: {} },
    { what: 'undefined in a change', scenario: 'undefinedChange', input: {} },
  ])('$what', async ({ scenario, input }) => {
    const before = await test.read('things')
    expect(await probe(scenario, input)).toMatchObject({ thrown: { name: 'DataFailure', kind: 'refused' } })
    expect(await test.read('things')).toEqual(before)
  })
})

describe('reads', () => {
  it('finds by comparisons, members of lists and literal text', async () => {
    expect((await probe('conditions')).value).toEqual({
      between: ['b', 'c'],
      either: ['a', 'd'],
      tagged: ['a', 'b'],
      containing: ['c'],
      missing: ['b', 'c', 'd'],
    })
  })

  it('sums in the database, nothing being zero', async () => {
    expect((await probe('sums', { filter: { group: 'x' } })).value).toEqual({ count: 70, at: 7 })
    expect((await probe('sums', { filter: { group: 'none' } })).value).toEqual({ count: 0, at: 0 })
  })

  it('brings only the fields asked for', async () => {
    expect((await probe('findFields', { filter: { group: 'a.*b' } })).value).toEqual([{ _id: 'c', count: 30 }])
  })

  it('answers null for what is not there', async () => {
    expect((await probe('get', { id: 'nobody' })).value).toBeNull()
  })

  it('gets more than a hundred by id', async () => {
    const many = Array.from({ length: 230 }, (_, index) => ({ _id: `many-${String(index).padStart(3, '0')}` }))
    await test.insert('things', ...many)
    const wanted = [...many.map(({ _id }) => _id), 'nobody', 'many-000']
    expect((await probe('getMany', { ids: wanted })).value).toEqual(many.map(({ _id }) => _id))
    expect((await probe('getMany', { ids: [] })).value).toEqual([])
  })
})

describe('pages by key', () => {
  const rows = [1, 1, 1, 2, 2, 3, 5].map((at, index) => ({ _id: `page-${index}`, group: 'paged', at }))
  beforeAll(() => test.insert('things', ...rows))

  it.each([1, 2, 3, 6, 7, 8])('shows each row once, ties too, %i a page', async limit => {
    const up = (await probe('pages', { limit, direction: 1 })).value as string[][]
    expect(up.flat()).toEqual(rows.map(({ _id }) => _id))
    expect(up.every(page => page.length <= limit && page.length > 0)).toBe(true)
    const down = (await probe('pages', { limit, direction: -1 })).value as string[][]
    expect(down.flat()).toEqual(rows.map(({ _id }) => _id).reverse())
  })

  it.each(['x', 'bnVsbA', 'W10', 'WzEsMl0', 'W3siJGd0IjoxfSwiYSJd', '%%%'])(
    'refuses the foreign cursor %j',
    async cursor => {
      expect((await probe('pageFrom', { cursor })).thrown?.name).toBe('BadCursor')
    },
  )
})

describe('writes', () => {
  it('tells a duplicate as a value', async () => {
    expect((await probe('insert', { _id: 'once' })).value).toBe('inserted')
    expect((await probe('insert', { _id: 'once' })).value).toBe('exists')
  })

  it('changes only where the condition holds', async () => {
    expect((await probe('updateIf', { id: 'b', filter: { at: 99 }, update: { count: 0 } })).value).toBe(false)
    expect((await probe('updateIf', { id: 'b', filter: { at: 2 }, update: { count: 21 } })).value).toBe(true)
    expect((await probe('updateIf', { id: 'nobody', filter: {}, update: { count: 1 } })).value).toBe(false)
    expect(await test.read('things', { count: 21 })).toHaveLength(1)
  })

  it('replaces an object whole instead of merging it', async () => {
    await probe('updateIf', { id: 'a', filter: {}, update: { nested: { fresh: 3 } } })
    expect(await test.read('things', { _id: 'a' })).toMatchObject([{ nested: { fresh: 3 } }])
    const [{ nested }] = (await test.read('things', { _id: 'a' })) as [{ nested: object }]
    expect(nested).toEqual({ fresh: 3 })
  })
})

describe('transactions', () => {
  it('loses no increment among four writers, conflicts and all', async () => {
    await test.insert('things', { _id: 'counter', count: 0 })
    const writers = Array.from({ length: 4 }, () => probe('countInTransactions', { id: 'counter', times: 10 }))
    expect((await Promise.all(writers)).map(({ thrown }) => thrown)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
    expect(await test.read('things', { _id: 'counter' })).toMatchObject([{ count: 40 }])
  })

  it('runs again through injected conflicts, of operations and of commits', async () => {
    await test.insert('things', { _id: 'disturbed', count: 0 })
    const outcome = await probe('countInTransactions', { id: 'disturbed', times: 10 }, { conflictRate: 0.3 })
    expect(outcome.thrown).toBeUndefined()
    expect(await test.read('things', { _id: 'disturbed' })).toMatchObject([{ count: 10 }])
  })

  it('gives up with a conflict where every attempt loses', async () => {
    await test.insert('things', { _id: 'hopeless', count: 0 })
    const outcome = await probe('countInTransactions', { id: 'hopeless', times: 1 }, { conflictRate: 1 })
    expect(outcome.thrown).toMatchObject({ name: 'DataFailure', kind: 'conflict' })
    expect(await test.read('things', { _id: 'hopeless' })).toMatchObject([{ count: 0 }])
  })

  it('lets one of several creators make it and the others find it', async () => {
    const creators = Array.from({ length: 5 }, () => probe('createInTransaction', { id: 'created' }))
    const values = (await Promise.all(creators)).map(({ value }) => value)
    expect([...values].sort()).toEqual(['found', 'found', 'found', 'found', 'made'])
  })

  it('leaves nothing of what failed', async () => {
    expect((await probe('failInTransaction', { id: 'undone' })).thrown?.message).toBe('changed my mind')
    expect((await probe('updateMissingInTransaction', { id: 'undone' })).thrown?.kind).toBe('refused')
    expect(await test.read('things', { _id: 'undone' })).toEqual([])
  })

  it('puts operations in line that the code did not wait for', async () => {
    expect((await probe('unawaitedInTransaction', { id: 'd' })).value).toEqual([40, 40])
  })
})
