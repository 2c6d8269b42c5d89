import { set, transaction } from '../../platform/data'
import type { StockMovementDocument } from './document'
import { stock, stockMovements } from './store'

export interface Consumed {
  readonly orderId: string
  readonly parcelId: string
  readonly at: number
  readonly rows: readonly { readonly sku: string; readonly qty: number }[]
}

/**
 * What a parcel carries leaves the warehouse: movement and `onHand` together, once per parcel and SKU. `available` does
 * not change: the units were promised when the order was placed.
 */
export async function consumeParcel({ orderId, parcelId, at, rows }: Consumed): Promise<void> {
  for (const { sku, qty } of rows) {
    const movement: StockMovementDocument = {
      _id: `shipped:${parcelId}:${sku}`,
      sku,
      qty: -qty,
      reason: 'shipped',
      actor: 'warehouse',
      orderId,
      at,
    }
    await transaction(async tx => {
      if (await tx.get(stockMovements, movement._id)) return
      await tx.insert(stockMovements, movement)
      await tx.update(stock, sku, { onHand: set.inc(-qty) })
    })
  }
}
