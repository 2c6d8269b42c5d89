/** State of a trade, in WeChat Pay's own words. */
export type TradeState = 'NOTPAY' | 'SUCCESS' | 'CLOSED' | 'REFUND'

export interface Trade {
  outTradeNo: string
  prepayId: string
  transactionId?: string
  totalFee: number
  body: string
  openid: string
  /** Function that WeChat calls once the person has paid. */
  functionName: string
  subMchId: string
  state: TradeState
  createdAt: string
  paidAt?: string
  /** How the notification fares. */
  notification: 'none' | 'pending' | 'delivered' | 'lost'
  attempts: number
  /** The person declined the payment sheet; the trade can still be paid. */
  refused: boolean
}

export interface Refund {
  outRefundNo: string
  outTradeNo: string
  refundId: string
  refundFee: number
  createdAt: string
}

export interface AcceptOptions {
  /** once: at once. twice: the same notification again. late: only when `deliverLate` is called. lost: never. */
  notify?: 'once' | 'twice' | 'late' | 'lost'
}

export interface PaySimulator {
  /** Trades that wait for the person to pay. */
  pending(): Trade[]
  trades(): Trade[]
  refunds(): Refund[]
  /** The person pays. Resolves when the notification has been handled (or is put off). */
  accept(outTradeNo: string, options?: AcceptOptions): Promise<void>
  /** The person closes the payment sheet. */
  refuse(outTradeNo: string): Promise<void>
  /** Delivers the notifications put off by `notify: 'late'`. */
  deliverLate(): Promise<void>
  /** The day's bill (`YYYYMMDD`, UTC+8) as WeChat's text file. */
  bill(day: string): string
}
