import { orderPaidEntry } from '../../../src/domain/commission'
import { instantOf } from '../../../src/domain/kernel'
import { fen } from '../../../src/domain/money'
import type { OrderDocument } from '../order/document'
import { bookBrandEntry } from './book-entry'

/** The order's money enters the ledger, goods and freight apart. */
export async function bookOrderPaid(order: OrderDocument): Promise<void> {
  if (!order.paid) throw new Error(`${order._id} is not paid`)
  await bookBrandEntry(
    orderPaidEntry({
      orderId: order._id,
      goodsFen: fen(order.goodsFen),
      freightFen: fen(order.freightFen),
      at: instantOf(order.paid.at),
    }),
  )
}
