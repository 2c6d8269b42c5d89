import type { ImportRow } from '../../../src/contracts'

export interface TierName {
  readonly code: string
  readonly name: string
}

/** How a column's text becomes a value. */
export type CellKind =
  | 'code'
  | 'text'
  | 'optionalText'
  | 'barcode'
  | 'count'
  | 'positiveCount'
  | 'price'
  | 'optionalPrice'

export interface Column {
  readonly title: string
  readonly kind: CellKind
  /** Most characters of a text. */
  readonly max?: number
  readonly field: keyof Omit<ImportRow, 'tierPriceFen'> | { readonly tier: string }
}

/** The columns of a price list: one price for each tier, titled by the tier's name. */
export const productColumns = (tiers: readonly TierName[]): readonly Column[] => [
  { title: '商品编码', kind: 'code', max: 40, field: 'sku' },
  { title: '商品名称', kind: 'text', max: 60, field: 'name' },
  { title: '品牌', kind: 'text', max: 30, field: 'brand' },
  { title: '分类', kind: 'text', max: 30, field: 'category' },
  { title: '规格', kind: 'optionalText', max: 40, field: 'spec' },
  { title: '条码', kind: 'barcode', field: 'barcode' },
  { title: '箱规', kind: 'positiveCount', field: 'boxQty' },
  { title: '建议零售价', kind: 'optionalPrice', field: 'retailFen' },
  ...tiers.map(({ code, name }): Column => ({ title: priceTitle(name), kind: 'price', field: { tier: code } })),
  { title: '最低价', kind: 'optionalPrice', field: 'floorFen' },
  { title: '库存', kind: 'count', field: 'stockQty' },
]

export const priceTitle = (tierName: string): string => `${tierName}价`
