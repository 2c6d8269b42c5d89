import { View } from '@tarojs/components'
import { Alert } from '@/components/alert'
import { aria } from '@/components/aria'
import { Button } from '@/components/button'
import type { PaymentState } from './use-order-payment'

/** Money may be on its way: the order's own state says less than this. */
export const isUnsure = ({ kind }: PaymentState): boolean => kind === 'confirming' || kind === 'unknown'

interface Props {
  readonly state: PaymentState
  readonly onAsk: () => void
}

/** What is known of a payment that was begun. While that is nothing sure, the only way on is to ask again. */
export function PaymentNotice({ state, onAsk }: Props) {
  switch (state.kind) {
    case 'idle':
    case 'paying':
      return null
    case 'confirming':
      return <Notice text="正在确认支付结果，请稍候" />
    case 'left':
      return <Notice text="还没有付款，订单为您保留着" />
    case 'failed':
      return <Alert text={state.message} />
    case 'unknown':
      return (
        <View className="payment-notice payment-unknown" {...aria({ role: 'alert' })}>
          <View className="payment-notice-text">支付结果还在确认中，请不要重复付款。一般一分钟内会有结果。</View>
          <Button size="small" kind="secondary" onTap={onAsk}>
            刷新结果
          </Button>
        </View>
      )
  }
}

function Notice({ text }: { readonly text: string }) {
  return (
    <View className="payment-notice" {...aria({ role: 'status' })}>
      {text}
    </View>
  )
}
