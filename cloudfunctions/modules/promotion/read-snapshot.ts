import { is } from '../../platform/data'
import type { DealerDocument } from '../../platform/identity'
import { type ProductDocument, productId, products } from '../catalog'
import { type BrandSettings, readSettings } from '../settings'
import type { StockDocument } from '../stock/document'
import { stock } from '../stock/store'
import type { PromotionLimitDocument } from './document'
import { isFirstOrder } from './is-first-order'
import { limitIdsOf } from './limits'
import { type Chain, readChain } from './read-chain'
import { type RunningPromotion, readRunning } from './read-running'
import { promotionLimits } from './store'

/** Everything a quote depends on, as of one moment. It never leaves the server. */
export interface Snapshot {
  readonly buyer: DealerDocument
  readonly brand: BrandSettings
  readonly catalogVersion: number
  readonly products: ReadonlyMap<string, ProductDocument>
  readonly stock: ReadonlyMap<string, StockDocument>
  readonly promotions: readonly RunningPromotion[]
  readonly giftSkus: readonly string[]
  readonly limits: ReadonlyMap<string, PromotionLimitDocument>
  readonly chain: Chain
  readonly isFirstOrder: boolean
}

/** Two round trips one after the other, about ten in all, however long the cart is. */
export async function readSnapshot(buyer: DealerDocument, skus: readonly string[], now: number): Promise<Snapshot> {
  const settings = readSettings()
  const chain = readChain(
    buyer,
    settings.then(({ brand }) => brand.tiers.length),
  )
  const [{ brand, catalog }, promotions] = await Promise.all([settings, readRunning(now)])
  const gifts = giftSkus(promotions)
  const wanted = [...new Set([...skus, ...gifts])]
  const limitIds = promotions.flatMap(({ promotion }) => limitIdsOf(promotion, buyer._id, skus))
  const firstMatters = promotions.some(({ promotion }) => promotion.audience?.firstOrderOnly === true)
  const [found, inStock, limits, first] = await Promise.all([
    products.find({ _id: is.in(wanted.map(sku => productId(catalog.version, sku))) }, { limit: 1000 }),
    stock.getMany(wanted),
    promotionLimits.getMany(limitIds),
    firstMatters ? isFirstOrder(buyer._id) : false,
  ])
  return {
    buyer,
    brand,
    catalogVersion: catalog.version,
    products: new Map(found.map(product => [product.sku, product])),
    stock: inStock,
    promotions,
    giftSkus: gifts,
    limits,
    chain: await chain,
    isFirstOrder: first,
  }
}

const giftSkus = (promotions: readonly RunningPromotion[]): string[] =>
  promotions.flatMap(({ promotion: { rule } }) =>
    rule.kind === 'gift' ? rule.steps.flatMap(step => step.gifts.map(gift => gift.sku)) : [],
  )
