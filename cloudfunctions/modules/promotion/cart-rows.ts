import type { QuoteView } from '../../../src/contracts'
import { compareIds, ownValue } from '../../../src/domain/kernel'
import type { CartRow } from '../../../src/domain/promotion'
import type { Snapshot } from './read-snapshot'

export type CartProblem = QuoteView['problems'][number]

/** Rows of one SKU are one line; lines stand in SKU order (docs/rules.md §2). */
export function mergeRows(cart: readonly CartRow[]): readonly CartRow[] {
  const merged = new Map<string, number>()
  for (const { sku, qty } of cart) merged.set(sku, (merged.get(sku) ?? 0) + qty)
  return [...merged].map(([sku, qty]) => ({ sku, qty })).sort((left, right) => compareIds(left.sku, right.sku))
}

/** Why a row cannot be ordered as it stands; null where it can. */
export function problemOf({ sku, qty }: CartRow, snapshot: Snapshot): CartProblem | null {
  const product = snapshot.products.get(sku)
  const name = product?.name ?? sku
  if (product?.status !== 'on_sale' || ownValue(product.tierPriceFen, snapshot.buyer.tier) === undefined) {
    return { sku, name, code: 'PRODUCT_WITHDRAWN', message: `${name} 已下架，请从进货单移除` }
  }
  const available = snapshot.stock.get(sku)?.available ?? 0
  if (available >= qty) return null
  const message = available > 0 ? `${name} 仅剩 ${available} 件，请减少数量` : `${name} 暂时缺货，请先移除`
  return { sku, name, code: 'OUT_OF_STOCK', message }
}
