import { View } from '@tarojs/components'
import { Card } from '@/components/card'
import { Money } from '@/components/money'
import { orderStatusText } from '@/components/order-status'
import type { OrderView } from '@/contracts'
import { nextStepText } from './status-text'
import { countdownText, useCountdown } from './use-countdown'

interface Props {
  readonly order: OrderView
  /** The time to pay is over: the order is something else by now. */
  readonly onLapse: () => void
}

/** The order's state first, what it costs, and what comes next. */
export function OrderHero({ order, onLapse }: Props) {
  const left = useCountdown(order.status === 'pending_payment' ? order.payBefore : null, onLapse)
  return (
    <Card tone="night">
      <View className="hero-head">
        <View className="hero-status">{orderStatusText(order.status)}</View>
        <Money fen={order.payFen} size="large" />
      </View>
      {left !== null && left > 0 && <View className="hero-left">{`请在 ${countdownText(left)} 内付款`}</View>}
      <View className="hero-next">{nextStepText(order)}</View>
    </Card>
  )
}
