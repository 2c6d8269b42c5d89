import { View } from '@tarojs/components'
import { Card } from '@/components/card'
import { Money } from '@/components/money'
import { orderStatusText } from '@/components/order-status'
import type { OrderView } from '@/contracts'
import { nextStepText } from './status-text'
import { countdownText, useCountdown } from './use-countdown'

interface Props {
  readonly order: OrderView
  /** A payment was begun and its outcome is not known yet. */
  readonly unsure: boolean
  /** The time to pay is over: the order is something else by now. */
  readonly onLapse: () => void
}

/** The order's state first, what it costs, and what comes next. */
export function OrderHero({ order, unsure, onLapse }: Props) {
  const left = useCountdown(order.status === 'pending_payment' ? order.payBefore : null, onLapse)
  return (
    <Card tone="night">
      <View className="hero-head">
        <View className="hero-status">{unsure ? '支付确认中' : orderStatusText(order.status)}</View>
        <Money fen={order.payFen} size="large" />
      </View>
      {!unsure && left !== null && left > 0 && (
        <View className="hero-left">{`请在 ${countdownText(left)} 内付款`}</View>
      )}
      <View className="hero-next">{unsure ? '结果出来前库存继续为您保留' : nextStepText(order)}</View>
    </Card>
  )
}
