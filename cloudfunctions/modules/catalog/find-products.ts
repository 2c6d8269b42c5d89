import { type Filter, is } from '../../platform/data'
import type { CatalogSettings } from '../settings'
import { type ProductDocument, products } from './product-document'

export interface ProductQuery {
  readonly category?: string | undefined
  readonly search?: string | undefined
  readonly onlyOnSale: boolean
  readonly cursor: string | undefined
}

const PAGE = 20

/**
 * A page of the visible catalogue in SKU order. A category goes by its index; a search looks through the version, which
 * an import holds to 20 000 SKUs.
 */
export function findProducts(
  catalog: CatalogSettings,
  { category, search, onlyOnSale, cursor }: ProductQuery,
): Promise<{ rows: ProductDocument[]; next: string | null }> {
  const filter: Filter<ProductDocument> = {
    version: catalog.version,
    ...(onlyOnSale ? { status: 'on_sale' } : {}),
    ...(category === undefined || category === '' ? {} : { category }),
    ...(search === undefined || search === '' ? {} : { searchText: is.containing(search.toLowerCase()) }),
  }
  return products.page(filter, { sort: ['sku', 1], limit: PAGE, cursor })
}
