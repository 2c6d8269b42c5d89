import type { CatalogSettings } from '../../../cloudfunctions/modules/settings'
import type { ImportRow } from '../../../src/contracts'
import { contentHash } from '../../../src/domain/kernel'
import {
  aBrand,
  aCommissionPlan,
  aDealer,
  aStaff,
  aTierPolicy,
  someStock,
  startTestCloud,
  type TestCloud,
} from '../../support/cloud'

jest.setTimeout(60_000)

let test: TestCloud
beforeAll(async () => {
  test = await startTestCloud({
    functions: ['catalog'],
    brand: { settings: [aBrand()], policies: [aTierPolicy(), aCommissionPlan()] },
  })
  await test.insert('staff', aStaff({ _id: 'operator', roles: ['operator'] }))
  await test.insert('dealers', aDealer({ _id: 'city', tier: 'city' }))
})
afterAll(() => test.close())

const rows = (count: number, own: Partial<ImportRow> = {}, prefix = 'S'): ImportRow[] =>
  Array.from({ length: count }, (_, index) => ({
    sku: `${prefix}${String(index).padStart(3, '0')}`,
    name: `洗手液 ${index}`,
    brand: '澄里',
    category: index % 2 === 0 ? '日用' : '家清',
    spec: '500ml',
    barcode: '',
    boxQty: 12,
    retailFen: 2000,
    tierPriceFen: { retailer: 1000, city: 900, regional: 800, general: 700 },
    floorFen: 600,
    stockQty: 240,
    ...own,
  }))

const operator = () => test.as('operator')
const begin = (list: ImportRow[]) =>
  operator().ask('catalog', 'beginImport', { contentHash: contentHash(list), total: list.length })
const put = (importId: string, list: ImportRow[], from: number, to: number) =>
  operator().ask('catalog', 'putImportRows', { importId, from, rows: list.slice(from, to) })
const visibleVersion = async (): Promise<number> =>
  (await test.read<CatalogSettings>('settings', { _id: 'catalog' }))[0]?.version ?? 0
const shown = async (): Promise<string[]> =>
  (await test.as('city').ask('catalog', 'listProducts', {})).rows.map(({ sku }) => sku)

it('shows nothing before the end, goes on where it was broken off, and then shows all', async () => {
  const list = rows(30)
  expect(await shown()).toEqual([])
  const { importId } = await begin(list)
  await put(importId, list, 0, 10)
  expect(await begin(list)).toEqual({ importId, state: 'uploading', total: 30, received: 10 })
  expect(await operator().outcome('catalog', 'finishImport', { importId })).toBe('IMPORT_INCOMPLETE')
  const gap = { importId, from: 20, rows: list.slice(20, 30) }
  expect(await operator().outcome('catalog', 'putImportRows', gap)).toBe('INVALID_INPUT')
  await put(importId, list, 0, 10)
  // Stopped in the middle of a part: the part is sent again.
  const inject = { stopAfterOperation: 8 }
  const part = { importId, from: 10, rows: list.slice(10, 30) }
  await operator()
    .call('catalog', 'putImportRows', part, { inject })
    .catch(() => undefined)
  expect(await shown()).toEqual([])
  expect((await begin(list)).received).toBe(10)
  expect(await put(importId, list, 10, 30)).toMatchObject({ received: 30 })
  expect(await operator().ask('catalog', 'finishImport', { importId })).toMatchObject({ state: 'visible' })
  expect(await shown()).toEqual(list.slice(0, 20).map(({ sku }) => sku))
  expect(await operator().ask('catalog', 'finishImport', { importId })).toMatchObject({ state: 'visible' })
  expect(await begin(list)).toMatchObject({ state: 'visible', importId })
})

it('counts a SKU into stock when it is new, and never again', async () => {
  await test.insert('stock', someStock('OLD', 7))
  const list = [...rows(1, { sku: 'OLD', stockQty: 999 }), ...rows(1, { sku: 'NEW', stockQty: 50 })]
  const { importId } = await begin(list)
  await put(importId, list, 0, 2)
  expect(await test.read('stock', { _id: 'NEW' })).toEqual([])
  // Stopped at each of its operations in turn, then run to its end.
  for (let at = 1; at <= 8; at++) {
    await operator()
      .call('catalog', 'finishImport', { importId }, { inject: { stopAfterOperation: at } })
      .catch(() => undefined)
  }
  await operator().ask('catalog', 'finishImport', { importId })
  expect(await test.read('stock', { _id: 'OLD' })).toMatchObject([{ onHand: 7, available: 7 }])
  expect(await test.read('stock', { _id: 'NEW' })).toMatchObject([{ onHand: 50, available: 50 }])
  expect(await test.read('stockMovements', { sku: 'NEW' })).toMatchObject([{ qty: 50, reason: 'first_count' }])
  expect(await test.read('stockMovements', { sku: 'OLD' })).toEqual([])
})

it('gives a list that comes back later a version of its own', async () => {
  const first = rows(2, {}, 'A')
  const second = rows(2, { name: '新名字' }, 'A')
  for (const list of [first, second, first]) {
    const { importId } = await begin(list)
    await put(importId, list, 0, 2)
    const before = await visibleVersion()
    await operator().ask('catalog', 'finishImport', { importId })
    expect(await visibleVersion()).toBe(before + 1)
  }
  const { rows: visible } = await test.as('city').ask('catalog', 'listProducts', {})
  expect(visible.map(({ name }) => name)).toEqual(['洗手液 0', '洗手液 1'])
})

it('refuses the same hash for another length, and rows that do not fit the brand', async () => {
  const list = rows(2, {}, 'B')
  const { importId } = await begin(list)
  const other = { contentHash: contentHash(list), total: 3 }
  expect(await operator().outcome('catalog', 'beginImport', other)).toBe('IDEMPOTENCY_CONFLICT')
  const prices = { retailer: 1000, city: 900, regional: 800, general: 700 }
  const bad: Partial<ImportRow>[] = [
    { tierPriceFen: { retailer: 1000, city: 900, regional: 800 } },
    { tierPriceFen: { ...prices, gold: 1 } },
    { tierPriceFen: { ...prices, city: 1100 } },
    { tierPriceFen: prices, floorFen: 701 },
  ]
  for (const own of bad) {
    const input = { importId, from: 0, rows: rows(1, own, 'B') }
    expect(await operator().outcome('catalog', 'putImportRows', input)).toBe('INVALID_INPUT')
  }
  expect((await begin(list)).received).toBe(0)
})
