/** What the gateway knows about a trade. Anything it does not say clearly is `unknown`, and is asked for again. */
export type Trade =
  | { readonly kind: 'paid'; readonly outTradeNo: string; readonly amountFen: number; readonly transactionId: string }
  | { readonly kind: 'unpaid' }
  | { readonly kind: 'closed' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'refunded' }
  | { readonly kind: 'unknown'; readonly why: string }

export interface TradeRequest {
  readonly outTradeNo: string
  readonly amountFen: number
  readonly description: string
  /** The gateway takes no money for this trade afterwards. */
  readonly expiresAt: number
}

/** The payment gateway as the product needs it, whoever stands behind it. */
export interface PaymentGateway {
  /** The same number asked again gives the same trade. Null: refused, with the reason in the log. */
  open(request: TradeRequest): Promise<Readonly<Record<string, string>> | null>
  query(outTradeNo: string): Promise<Trade>
  close(outTradeNo: string): Promise<'closed' | 'unknown'>
  /** The same refund number asked again is the same refund. */
  refund(request: RefundRequest): Promise<'accepted' | 'unknown'>
}

export interface RefundRequest {
  readonly outTradeNo: string
  readonly outRefundNo: string
  readonly totalFen: number
  readonly refundFen: number
}
