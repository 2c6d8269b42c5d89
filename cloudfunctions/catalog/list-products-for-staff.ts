import type { catalogContract, StaffProductRow } from '../../src/contracts'
import { ok } from '../../src/domain/kernel'
import { findProducts, type ProductDocument } from '../modules/catalog'
import { readSettings } from '../modules/settings'
import type { StockDocument } from '../modules/stock'
import { stock } from '../modules/stock'
import type { UseCase } from '../platform/handler'

/** The whole truth of the price list, for headquarters only. */
export const listProductsForStaff: UseCase<typeof catalogContract, 'listProductsForStaff'> = async input => {
  const { brand, catalog } = await readSettings()
  const { rows, next } = await findProducts(catalog, { search: input.search, onlyOnSale: false, cursor: input.cursor })
  const inStock = await stock.getMany(rows.map(({ sku }) => sku))
  return ok({
    rows: rows.map(row => staffRow(row, inStock.get(row.sku))),
    next,
    tiers: brand.tiers.map(({ code, name }) => ({ code, name })),
  })
}

const staffRow = (product: ProductDocument, held: StockDocument | undefined): StaffProductRow => ({
  sku: product.sku,
  name: product.name,
  brand: product.brand,
  category: product.category,
  spec: product.spec,
  barcode: product.barcode,
  boxQty: product.boxQty,
  tierPriceFen: product.tierPriceFen,
  floorFen: product.floorFen,
  onHand: held?.onHand ?? 0,
  reserved: (held?.onHand ?? 0) - (held?.available ?? 0),
  status: product.status,
})
