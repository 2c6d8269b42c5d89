import { collection } from '../../platform/data'

/** One SKU in one version of the catalogue. A version is written whole and never changed; settings say which is visible. */
export interface ProductDocument {
  /** `<version>:<sku>` */
  readonly _id: string
  readonly version: number
  readonly sku: string
  readonly name: string
  readonly brand: string
  readonly category: string
  readonly spec: string
  readonly barcode: string
  readonly boxQty: number
  /** Suggested retail price; 0 = none given. */
  readonly retailFen: number
  readonly tierPriceFen: Readonly<Record<string, number>>
  readonly floorFen: number | null
  readonly picture: string
  readonly status: 'on_sale' | 'withdrawn'
  /** Units that the price list names: the first count of a SKU that is new in this version, without meaning otherwise. */
  readonly listedQty: number
  /** What a search looks into, in small letters. */
  readonly searchText: string
}

export const products = collection<ProductDocument>('products')

export const productId = (version: number, sku: string): string => `${version}:${sku}`
