import type { OrderShipped } from '../modules/order/facts'
import { consumeParcel } from '../modules/stock/consume-parcel'
import { dealers } from '../platform/identity'
import { notify } from '../platform/inbox'
import type { FactHandler } from '../platform/outbox'
import { readOrderOf } from './read-order-of'

/** The parcel leaves the stock, and the buyer hears of it. */
export const onOrderShipped: FactHandler = async (fact, now) => {
  const order = await readOrderOf(fact)
  const { parcelId } = fact.payload as OrderShipped
  const parcel = order.parcels.find(sent => sent.parcelId === parcelId)
  if (!parcel) throw new Error(`${fact._id}: the order has no such parcel`)
  await consumeParcel({ orderId: order._id, parcelId, at: parcel.shippedAt, rows: parcel.rows })
  const buyer = await dealers.get(order.dealerId)
  if (!buyer) return
  const text = `订单 ${order.number} 已发出：${parcel.carrier} ${parcel.trackingNumber}。收到货后请确认收货。`
  const url = `/packages/ordering/order/index?id=${order._id}`
  await notify([{ key: `shipped:${parcelId}`, openid: buyer.openid, title: '商品已发出', text, url }], now)
}
