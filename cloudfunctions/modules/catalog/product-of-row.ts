import type { ImportRow } from '../../../src/contracts'
import { type ProductDocument, productId } from './product-document'

/** A row of a price list as a product of a version. The stock it names is the first count of a new SKU and no part of it. */
export function productOfRow({ stockQty: _, ...row }: ImportRow, version: number): ProductDocument {
  return {
    _id: productId(version, row.sku),
    version,
    ...row,
    picture: '',
    status: 'on_sale',
    searchText: [row.name, row.brand, row.sku, row.barcode, row.spec].join(' ').toLowerCase(),
  }
}
