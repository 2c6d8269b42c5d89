import {
  aCatalog,
  aDealer,
  aProduct,
  aStaff,
  smallBrand,
  someStock,
  startTestCloud,
  type TestCloud,
} from '../../support/cloud'

jest.setTimeout(60_000)

const many = Array.from({ length: 45 }, (_, index) => {
  const sku = `P${String(index).padStart(2, '0')}`
  return aProduct({ sku, priceFen: 10_000 + index, category: index < 30 ? '身体洗护' : '家居清洁' })
})

let test: TestCloud
beforeAll(async () => {
  const categories = ['身体洗护', '家居清洁']
  const settings = (smallBrand().settings ?? []).map(document =>
    '_id' in document && document._id === 'catalog' ? aCatalog({ categories }) : document,
  )
  test = await startTestCloud({ functions: ['catalog'], brand: { ...smallBrand(), settings } })
  await test.insert(
    'products',
    ...many,
    aProduct({ sku: 'HIDDEN', status: 'withdrawn' }),
    aProduct({ sku: 'LATER', version: 2 }),
    aProduct({ sku: 'RARE', name: '白茶沐浴露', searchText: '白茶沐浴露 rare', category: '限量' }),
  )
  await test.insert(
    'stock',
    someStock('P00', 0),
    someStock('P01', 59),
    someStock('P02', 61),
    ...many.slice(3).map(({ sku }) => someStock(sku)),
  )
  await test.insert('dealers', aDealer({ _id: 'city', tier: 'city' }), aDealer({ _id: 'retailer' }))
  await test.insert('staff', aStaff({ _id: 'operator', roles: ['operator'] }))
  await test.insert('promotions', {
    _id: 'steps',
    title: '满减',
    status: 'running',
    from: 0,
    to: 4e12,
    body: {
      id: 'steps',
      status: 'running',
      from: '2026-01-01T00:00:00+08:00',
      to: '2027-12-31T00:00:00+08:00',
      level: 'order',
      scope: { categories: ['家居清洁'] },
      audience: { tiers: ['city'] },
      rule: { kind: 'thresholdOff', basis: 'amount', steps: [{ at: 100_000, offFen: 4_000 }] },
    },
  })
})
afterAll(() => test.close())

it('pages through what is on sale, each once, at the price of the caller’s tier and no other', async () => {
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const page = await test.as('city').ask('catalog', 'listProducts', cursor === undefined ? {} : { cursor })
    expect(page.categories).toEqual(['身体洗护', '家居清洁'])
    seen.push(...page.rows.map(({ sku }) => sku))
    cursor = page.next ?? undefined
  } while (cursor !== undefined)
  expect(seen).toEqual([...many.map(({ sku }) => sku), 'RARE'])

  const { rows } = await test.as('city').ask('catalog', 'listProducts', {})
  expect(rows[0]).toMatchObject({ sku: 'P00', unitFen: 9_000, stock: 'none', left: null })
  expect(rows[1]).toMatchObject({ sku: 'P01', stock: 'low', left: 59 })
  expect(rows[2]).toMatchObject({ sku: 'P02', stock: 'plenty', left: null })
  expect((await test.as('retailer').ask('catalog', 'listProducts', {})).rows[0]?.unitFen).toBe(10_000)
  expect(JSON.stringify(rows)).not.toMatch(/tierPriceFen|floorFen|onHand|available|listedQty/)
})

it('finds by category and by words, small or large', async () => {
  const inCategory = await test.as('city').ask('catalog', 'listProducts', { category: '家居清洁' })
  expect(inCategory.rows.map(({ sku }) => sku)).toEqual(many.slice(30).map(({ sku }) => sku))
  const found = async (search: string) =>
    (await test.as('city').ask('catalog', 'listProducts', { search })).rows.map(({ sku }) => sku)
  expect(await found('白茶')).toEqual(['RARE'])
  expect(await found('Rare')).toEqual(['RARE'])
  expect(await found('.*')).toEqual([])
  expect(await found('HIDDEN')).toEqual([])
})

it('names the running offers that count a product, to those they are for', async () => {
  const offersOf = async (id: string, sku: string) =>
    (await test.as(id).ask('catalog', 'readProduct', { sku })).offers.map(({ promotionId }) => promotionId)
  expect(await offersOf('city', 'P40')).toEqual(['steps'])
  expect(await offersOf('city', 'P00')).toEqual([])
  expect(await offersOf('retailer', 'P40')).toEqual([])
})

it('hides what is withdrawn or of another version, but not from headquarters', async () => {
  for (const sku of ['HIDDEN', 'LATER', 'NOBODY']) {
    expect(await test.as('city').outcome('catalog', 'readProduct', { sku })).toBe('NOT_FOUND')
  }
  const { rows, tiers } = await test.as('operator').ask('catalog', 'listProductsForStaff', { search: 'hidden' })
  expect(rows).toMatchObject([{ sku: 'HIDDEN', status: 'withdrawn', tierPriceFen: { city: 9_000 } }])
  expect(tiers.map(({ code }) => code)).toEqual(['retailer', 'city', 'regional', 'general'])
})

it('costs three round trips one after another', async () => {
  const { stats } = await test.as('city').call('catalog', 'listProducts', {})
  expect(stats.sequentialDepth).toBeLessThanOrEqual(3)
})
