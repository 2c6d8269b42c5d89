import * as v from 'valibot'
import { command, query } from './action'
import { cursor, id, nothing, type PageOf, sku } from './field'

/** A product as one dealer sees it: the price of its own tier only. */
export interface ProductView {
  readonly sku: string
  readonly name: string
  readonly brand: string
  readonly category: string
  readonly spec: string
  readonly barcode: string
  readonly boxQty: number
  readonly unitFen: number
  /** Suggested retail price, what a consumer pays; 0 = none given. */
  readonly retailFen: number
  readonly stock: 'plenty' | 'low' | 'none'
  /** Exact units left where `stock` is `low`. */
  readonly left: number | null
  readonly picture: string
  readonly offers: readonly { readonly promotionId: string; readonly label: string }[]
}

export interface StaffProductRow {
  readonly sku: string
  readonly name: string
  readonly brand: string
  readonly category: string
  readonly spec: string
  readonly barcode: string
  readonly boxQty: number
  readonly tierPriceFen: Readonly<Record<string, number>>
  readonly floorFen: number | null
  readonly onHand: number
  readonly reserved: number
  readonly status: 'on_sale' | 'withdrawn'
}

const price = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1e13))
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e9))

export const importRow = v.strictObject({
  sku,
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60)),
  brand: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(30)),
  category: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(30)),
  spec: v.pipe(v.string(), v.trim(), v.maxLength(40)),
  barcode: v.pipe(v.string(), v.regex(/^(\d{8}|\d{12,14})?$/)),
  boxQty: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(99_999)),
  retailFen: count,
  tierPriceFen: v.record(v.string(), price),
  floorFen: v.nullable(price),
  stockQty: count,
})
export type ImportRow = v.InferOutput<typeof importRow>

export interface ImportProgress {
  readonly importId: string
  readonly state: 'uploading' | 'visible'
  readonly total: number
  readonly received: number
}

export const catalogContract = {
  listProducts: query(
    v.strictObject({
      category: v.optional(v.pipe(v.string(), v.maxLength(30))),
      search: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(40))),
      cursor,
    }),
    'dealer',
  ).answers<PageOf<ProductView> & { readonly categories: readonly string[] }>(),
  readProduct: query(v.strictObject({ sku }), 'dealer').answers<ProductView>(),
  listProductsForStaff: query(
    v.strictObject({ search: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(40))), cursor }),
    'operator',
    'warehouse',
  ).answers<
    PageOf<StaffProductRow> & { readonly tiers: readonly { readonly code: string; readonly name: string }[] }
  >(),
  /** What an import must fit: the tiers whose prices each row gives. */
  readImportRules: query(nothing, 'operator').answers<{
    readonly tiers: readonly { readonly code: string; readonly name: string }[]
  }>(),
  /** Starts or finds again the import with this content hash; nothing of it is visible before `finishImport`. */
  beginImport: command(
    v.strictObject({
      contentHash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
      total: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20_000)),
    }),
    'operator',
  ).answers<ImportProgress>(),
  putImportRows: command(
    v.strictObject({
      importId: id,
      from: v.pipe(v.number(), v.integer(), v.minValue(0)),
      rows: v.pipe(v.array(importRow), v.minLength(1), v.maxLength(100)),
    }),
    'operator',
  ).answers<ImportProgress>(),
  finishImport: command(v.strictObject({ importId: id }), 'operator').answers<ImportProgress>(),
}
