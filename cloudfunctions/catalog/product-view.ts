import type { ProductView } from '../../src/contracts'
import { promotionCovers } from '../../src/domain/promotion'
import { type ProductDocument, stockState } from '../modules/catalog'
import { offersFor } from '../modules/promotion/offers-for'
import type { Snapshot } from '../modules/promotion/read-snapshot'
import type { StockDocument } from '../modules/stock'

/** A product as one dealer may see it: its own tier's price, no other, no floor, no exact count of a plenty. */
export function productViews(
  rows: readonly ProductDocument[],
  inStock: ReadonlyMap<string, StockDocument>,
  snapshot: Snapshot,
): ProductView[] {
  const offers = offersFor(snapshot)
  return rows.map(product => ({
    sku: product.sku,
    name: product.name,
    brand: product.brand,
    category: product.category,
    spec: product.spec,
    barcode: product.barcode,
    boxQty: product.boxQty,
    unitFen: priceFor(product, snapshot.buyer.tier),
    retailFen: product.retailFen,
    ...stockState(inStock.get(product.sku)?.available ?? 0, product.boxQty),
    picture: product.picture,
    offers: offers
      .filter(offer => covers(snapshot, offer.promotionId, product))
      .map(({ promotionId, summary }) => ({ promotionId, label: summary })),
  }))
}

function covers({ promotions }: Snapshot, promotionId: string, product: ProductDocument): boolean {
  const running = promotions.find(({ id }) => id === promotionId)
  return running !== undefined && promotionCovers(running.promotion, product)
}

function priceFor({ sku, tierPriceFen }: ProductDocument, tier: string): number {
  const price = Object.hasOwn(tierPriceFen, tier) ? tierPriceFen[tier] : undefined
  if (price === undefined) throw new Error(`${sku} has no price for tier ${tier}`)
  return price
}
