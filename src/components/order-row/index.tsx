import { View } from '@tarojs/components'
import { momentText } from '../moment'
import { Money } from '../money'
import { OrderStatus, type OrderStatusKey } from '../order-status'
import { tappable } from '../tappable'
import './index.scss'

interface Props {
  readonly order: {
    readonly number: string
    readonly status: OrderStatusKey
    readonly placedAt: number
    readonly payFen: number
    readonly qty: number
    readonly firstName: string
    readonly kinds: number
    readonly dealerName: string
  }
  readonly now: number
  /** Whose order it is, for staff; a dealer knows. */
  readonly showDealer?: boolean
  readonly onTap: () => void
}

/** px: what `List` needs to know. */
export const ORDER_ROW_HEIGHT = 104

/** One order in a list. */
export function OrderRow({ order, now, showDealer, onTap }: Props) {
  const amount = order.kinds > 1 ? `等 ${order.kinds} 种，共 ${order.qty} 件` : `共 ${order.qty} 件`
  return (
    <View className="order-row" {...tappable(onTap)}>
      <View className="order-row-line">
        <View className="order-row-name">{showDealer ? order.dealerName : order.firstName}</View>
        <OrderStatus status={order.status} />
      </View>
      <View className="order-row-line">
        <View className="order-row-detail">{showDealer ? `${order.firstName} ${amount}` : amount}</View>
        <Money fen={order.payFen} />
      </View>
      <View className="order-row-foot">
        {order.number} · {momentText(order.placedAt, now)}
      </View>
    </View>
  )
}
