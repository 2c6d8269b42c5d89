import { type CatalogItem, tierPrice } from '../../catalog'
import { compareIds } from '../../kernel'
import { fen } from '../../money'
import type { QuoteInput } from '../quote-types'
import type { CartLine } from './problem'

/** Cart rows merged by SKU, in SKU order, priced for the dealer's tier. Throws on a SKU without price: input is checked before. */
export function cartLines(input: QuoteInput, items: ReadonlyMap<string, CatalogItem>): CartLine[] {
  const qtyBySku = new Map<string, number>()
  for (const { sku, qty } of input.cart) qtyBySku.set(sku, (qtyBySku.get(sku) ?? 0) + qty)
  return [...qtyBySku.keys()]
    .sort(compareIds)
    .map(sku => lineOf(itemOf(items, sku), qtyBySku.get(sku) ?? 0, input.dealer.tier))
}

function lineOf(item: CatalogItem, qty: number, tier: string): CartLine {
  const unitFen = unitPrice(item, tier)
  const baseFen = fen(unitFen * qty)
  // Math.max keeps the floor's product harmless where it passes what a double holds exactly: it is far above any base.
  const roomFen = fen(Math.max(0, baseFen - (item.floorFen ?? 0) * qty))
  return { sku: item.sku, category: item.category, brand: item.brand, qty, unitFen, baseFen, roomFen }
}

function itemOf(items: ReadonlyMap<string, CatalogItem>, sku: string): CatalogItem {
  const item = items.get(sku)
  if (item === undefined) throw new Error(`not in the price list: ${sku}`)
  return item
}

function unitPrice(item: CatalogItem, tier: string) {
  const price = tierPrice(item, tier)
  if (price === undefined) throw new Error(`no ${tier} price for ${item.sku}`)
  return price
}
