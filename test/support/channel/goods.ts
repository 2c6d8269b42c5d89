import type { StockMovementDocument } from '../../../cloudfunctions/modules/stock/document'
import { aProduct, SET_UP_AT, someStock } from '../cloud'

/** How many of a SKU there are when the test begins. */
export interface Goods {
  readonly sku: string
  readonly qty: number
}

export const SKUS = Array.from({ length: 12 }, (_, index) => `S${String(index + 1).padStart(2, '0')}`)
export const GOODS: readonly Goods[] = SKUS.map(sku => ({ sku, qty: 1_000 }))

/** S01 costs 100.00, 90.00, 80.00 and 70.00 from the lowest tier up; S02 twice that, and so on. Every second one washes clothes. */
export function goodsDocuments(goods: readonly Goods[]) {
  return {
    products: goods.map(({ sku }) => {
      const times = Number(sku.slice(1))
      const category = times % 2 === 0 ? '衣物清洁' : '身体洗护'
      return aProduct({ sku, name: `商品 ${sku}`, category, priceFen: 10_000 * times, floorFen: 6_000 * times })
    }),
    stock: goods.map(({ sku, qty }) => someStock(sku, qty)),
    stockMovements: goods.map(firstCount),
  }
}

const firstCount = ({ sku, qty }: Goods): StockMovementDocument => ({
  _id: `first-count:${sku}`,
  sku,
  qty,
  reason: 'first_count',
  actor: 'set-up',
  orderId: null,
  at: SET_UP_AT,
})
