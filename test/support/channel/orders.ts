import type { OrderView, PaymentRequest, QuoteView } from '../../../src/contracts'
import type { CallOptions } from '../cloud/person'
import type { Channel } from './start-channel'

export type Cart = { sku: string; qty: number }[]

export const ADDRESS = { receiver: '王小明', phone: '13800138000', region: '上海市浦东新区', detail: '世纪大道 1 号' }

export const quote = (channel: Channel, who: string, cart: Cart): Promise<QuoteView> =>
  channel.get(who, 'promotion', 'quoteCart', { cart })

/** What a phone sends to place this cart at the price it is shown now. */
export async function placingInput(channel: Channel, who: string, cart: Cart) {
  const { fingerprint } = await quote(channel, who, cart)
  return { cart, address: ADDRESS, fingerprint }
}

export async function place(channel: Channel, who: string, cart: Cart, options: CallOptions = {}): Promise<OrderView> {
  return channel.get(who, 'order', 'placeOrder', await placingInput(channel, who, cart), options)
}

export const preparePayment = (channel: Channel, who: string, orderId: string): Promise<PaymentRequest> =>
  channel.get(who, 'order', 'preparePayment', { orderId })

/** Places and pays through the simulator; the notification books it. */
export async function buy(channel: Channel, who: string, cart: Cart): Promise<OrderView> {
  const order = await place(channel, who, cart)
  const { outTradeNo } = await preparePayment(channel, who, order.orderId)
  await channel.cloud.pay.accept(outTradeNo)
  return channel.get(who, 'order', 'readOrder', { orderId: order.orderId })
}

export const ship = (channel: Channel, orderId: string, rows?: Cart): Promise<OrderView> =>
  channel.get('warehouse', 'order', 'shipOrder', {
    orderId,
    carrier: '顺丰速运',
    trackingNumber: 'SF1234567890',
    ...(rows ? { rows } : {}),
  })

/** Buys, ships and receives; what follows from it is folded. */
export async function buyToReceipt(channel: Channel, who: string, cart: Cart): Promise<OrderView> {
  const { orderId } = await buy(channel, who, cart)
  await ship(channel, orderId)
  const received = await channel.get(who, 'order', 'confirmReceipt', { orderId })
  await channel.tick()
  return received
}
