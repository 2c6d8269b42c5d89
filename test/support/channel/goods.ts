import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brandDocuments } from '../../../config/brand/brand-documents'
import type { BrandProfile } from '../../../config/brand/brand-schema'
import type { Brand } from '../../../config/brand/load-brand'
import type { ImportRow } from '../../../src/contracts'

export const SKUS = Array.from({ length: 12 }, (_, index) => `S${String(index + 1).padStart(2, '0')}`)

/** S01 costs 100.00, 90.00, 80.00 and 70.00 from the lowest tier up; S02 twice that, and so on. */
export const productRow = (sku: string, over: Partial<ImportRow> = {}): ImportRow => {
  const times = Number(sku.slice(1)) || 1
  return {
    sku,
    name: `商品 ${sku}`,
    brand: '澄里',
    category: times % 2 === 0 ? '衣物清洁' : '身体洗护',
    spec: '500ml',
    barcode: '',
    boxQty: 12,
    retailFen: 15_000 * times,
    tierPriceFen: { retailer: 10_000 * times, city: 9_000 * times, regional: 8_000 * times, general: 7_000 * times },
    floorFen: 6_000 * times,
    stockQty: 1_000,
    ...over,
  }
}

const profile = (): BrandProfile =>
  JSON.parse(readFileSync(join(__dirname, '../../../config/brand/brand.json'), 'utf8')) as BrandProfile

/** The brand's own settings and policies over a dozen test products; no promotion runs unless a test adds it. */
export function testBrandDocuments(now: number, over: Partial<Brand> = {}) {
  const brand: Brand = { ...profile(), promotions: [], products: SKUS.map(sku => productRow(sku)), ...over }
  return brandDocuments(brand, now, 'TESTOPERATOR')
}
