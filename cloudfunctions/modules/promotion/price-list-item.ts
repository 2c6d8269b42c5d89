import type { CatalogItem } from '../../../src/domain/catalog'
import { fen } from '../../../src/domain/money'
import type { ProductDocument } from '../catalog'

/** A product as the domain's price list has it. */
export const priceListItem = ({ sku, category, brand, tierPriceFen, floorFen }: ProductDocument): CatalogItem => ({
  sku,
  category,
  brand,
  tierPriceFen: Object.fromEntries(Object.entries(tierPriceFen).map(([tier, price]) => [tier, fen(price)])),
  ...(floorFen === null ? {} : { floorFen: fen(floorFen) }),
})
