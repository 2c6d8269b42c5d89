export { type CatalogItem, type PriceList, type TierCode, tierPrice, tiersOf } from './price-list'
export { priceListSchema } from './price-list-schema'
