import * as v from 'valibot'
import { idSchema, noDuplicates, recordOf, type Schema } from '../kernel'
import { fenSchema } from '../money'
import type { CatalogItem } from './price-list'

/** One SKU of a price list: prices are 0…10¹³ fen, at least one tier is priced. */
const catalogItemSchema: Schema<CatalogItem> = v.strictObject({
  sku: idSchema,
  category: idSchema,
  brand: idSchema,
  tierPriceFen: v.pipe(
    recordOf(fenSchema),
    v.check(prices => Object.keys(prices).length > 0, '至少要有一个等级的价格'),
  ),
  floorFen: v.optional(fenSchema),
})

/** A price list: no SKU twice. */
export const priceListSchema = v.pipe(
  v.array(catalogItemSchema),
  noDuplicates<CatalogItem>(item => item.sku, 'sku'),
)
