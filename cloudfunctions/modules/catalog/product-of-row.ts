import type { ImportRow } from '../../../src/contracts'
import { type ProductDocument, productId } from './product-document'

/** A row of a price list as a product of a version. */
export function productOfRow({ stockQty, ...row }: ImportRow, version: number): ProductDocument {
  return {
    _id: productId(version, row.sku),
    version,
    ...row,
    picture: '',
    status: 'on_sale',
    listedQty: stockQty,
    searchText: [row.name, row.brand, row.sku, row.barcode, row.spec].join(' ').toLowerCase(),
  }
}
