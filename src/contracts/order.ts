import * as v from 'valibot'
import type { OrderState } from '../domain/order'
import { command, query } from './action'
import { type Address, address, cart, cursor, id, type PageOf, quantity, reason, sku } from './field'
import { declined, type QuoteView } from './promotion'

/** The states of the domain's own table. */
export type OrderStatus = OrderState

export interface OrderSummary {
  readonly orderId: string
  readonly number: string
  readonly status: OrderStatus
  readonly placedAt: number
  /** Payment is due before this instant while `pending_payment`. */
  readonly payBefore: number | null
  readonly payFen: number
  readonly qty: number
  readonly firstName: string
  readonly kinds: number
  readonly dealerName: string
}

export interface OrderView extends OrderSummary {
  readonly lines: readonly {
    readonly sku: string
    readonly name: string
    readonly picture: string
    readonly qty: number
    readonly shippedQty: number
    readonly unitFen: number
    readonly baseFen: number
    readonly offFen: number
    readonly payFen: number
  }[]
  readonly gifts: readonly {
    readonly sku: string
    readonly name: string
    readonly qty: number
    readonly shippedQty: number
  }[]
  readonly applied: readonly {
    readonly promotionId: string
    readonly title: string
    readonly offFen: number
    readonly giftValueFen: number
  }[]
  readonly goodsFen: number
  readonly freightFen: number
  readonly address: Address
  readonly parcels: readonly {
    readonly parcelId: string
    readonly carrier: string
    readonly trackingNumber: string
    readonly shippedAt: number
    readonly rows: readonly { readonly sku: string; readonly name: string; readonly qty: number }[]
  }[]
  readonly timeline: readonly { readonly at: number; readonly text: string; readonly actor: string }[]
  readonly can: readonly ('pay' | 'cancel' | 'confirm_receipt' | 'ship')[]
}

/** What the phone hands to WeChat's payment call. */
export interface PaymentRequest {
  readonly outTradeNo: string
  readonly amountFen: number
  readonly payment: Readonly<Record<string, string>>
}

const orderId = v.strictObject({ orderId: id })

export const orderContract = {
  /** The checkout page's first content: the quote and the address used last. */
  readCheckout: query(v.strictObject({ cart, declined }), 'dealer').answers<{
    readonly quote: QuoteView
    readonly address: Address | null
  }>(),
  placeOrder: command(
    v.strictObject({ cart, declined, address, fingerprint: v.pipe(v.string(), v.minLength(8), v.maxLength(80)) }),
    'dealer',
  ).answers<OrderView>(),
  preparePayment: command(orderId, 'dealer').answers<PaymentRequest>(),
  /** Asks the gateway, never the phone, whether it was paid. */
  confirmPayment: command(orderId, 'dealer').answers<OrderView>(),
  cancelOrder: command(v.strictObject({ orderId: id, reason: v.optional(reason) }), 'dealer').answers<OrderView>(),
  confirmReceipt: command(orderId, 'dealer').answers<OrderView>(),
  readOrder: query(orderId, 'dealer', 'manager', 'operator', 'finance', 'warehouse').answers<OrderView>(),
  listOrders: query(
    v.strictObject({
      status: v.optional(v.picklist(['pending_payment', 'paid', 'shipped', 'received', 'completed', 'cancelled'])),
      cursor,
    }),
    'dealer',
  ).answers<PageOf<OrderSummary>>(),
  listOrdersToShip: query(v.strictObject({ cursor }), 'warehouse', 'operator').answers<PageOf<OrderSummary>>(),
  shipOrder: command(
    v.strictObject({
      orderId: id,
      carrier: v.pipe(v.string(), v.trim(), v.minLength(1, '请选择快递公司'), v.maxLength(20)),
      trackingNumber: v.pipe(v.string(), v.regex(/^[0-9A-Za-z-]{6,32}$/, '请填写 6–32 位运单号')),
      /** Absent = all that is left. */
      rows: v.optional(v.pipe(v.array(v.strictObject({ sku, qty: quantity })), v.minLength(1), v.maxLength(400))),
    }),
    'warehouse',
  ).answers<OrderView>(),
}
