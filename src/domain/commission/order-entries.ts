import type { Instant } from '../kernel'
import type { Fen } from '../money'
import { brand } from './ledger-account'
import { entryOfMoves, type LedgerEntry } from './ledger-entry'

/** An order's money came in: goods and freight apart, because freight earns nothing. Key `order_paid:<orderId>`. docs/rules.md §4. */
export const orderPaidEntry = (order: { orderId: string; goodsFen: Fen; freightFen: Fen; at: Instant }): LedgerEntry =>
  entryOfMoves({ key: `order_paid:${order.orderId}`, reason: 'order_paid', at: order.at, subjectId: order.orderId }, [
    { from: brand('payments'), to: brand('goods'), amountFen: order.goodsFen },
    { from: brand('payments'), to: brand('freight'), amountFen: order.freightFen },
  ])

/** Money went back to the buyer. Key `order_refunded:<refundId>`. */
export const orderRefundedEntry = (refund: {
  refundId: string
  orderId: string
  goodsFen: Fen
  freightFen: Fen
  at: Instant
}): LedgerEntry =>
  entryOfMoves(
    { key: `order_refunded:${refund.refundId}`, reason: 'order_refunded', at: refund.at, subjectId: refund.orderId },
    [
      { from: brand('goods'), to: brand('payments'), amountFen: refund.goodsFen },
      { from: brand('freight'), to: brand('payments'), amountFen: refund.freightFen },
    ],
  )
