/**
 * One trade with the payment gateway; `_id` is its number there (`outTradeNo`).
 * `open`: may be paid. `late`: paid, but the order is over; a job revives the order or sends the money back.
 * `refund_due`: money has to go back. `suspect`: what the gateway says does not fit; a person has to look.
 */
export interface PaymentDocument {
  readonly _id: string
  readonly orderId: string
  readonly dealerId: string
  readonly amountFen: number
  readonly state: 'open' | 'paid' | 'late' | 'refund_due' | 'refunded' | 'closed' | 'suspect'
  /** What the phone hands to WeChat, as the gateway gave it. */
  readonly request: Readonly<Record<string, string>> | null
  readonly transactionId: string | null
  readonly createdAt: number
  readonly paidAt: number | null
  readonly refundedAt: number | null
  readonly remark: string | null
  /** When a job looks at it again: unpaid orders lapse, late money is settled. */
  readonly dueAt: number | null
}

/** One trade per order: asked for again, the gateway finds the same one, so nobody can pay an order twice. */
export const tradeNumber = (orderId: string): string => `${orderId}-1`
export const refundNumber = (outTradeNo: string): string => `${outTradeNo}-r`
