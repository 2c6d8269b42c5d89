import { View } from '@tarojs/components'
import { Button } from '../button'
import { Money } from '../money'
import { Sheet } from '../sheet'
import './index.scss'

interface Props {
  /** null while nobody is asked to pay. */
  readonly sheet: { readonly amountFen: number; readonly answer: (accept: boolean) => void } | null
}

/** Stands in for WeChat's payment window where there is none: a local cloud, no real money. */
export function PaymentSheet({ sheet }: Props) {
  if (!sheet) return null
  const footer = (
    <>
      <Button kind="secondary" block onTap={() => sheet.answer(false)}>
        取消
      </Button>
      <Button block onTap={() => sheet.answer(true)}>
        确认支付
      </Button>
    </>
  )
  return (
    <Sheet open title="模拟微信支付" onClose={() => sheet.answer(false)} footer={footer}>
      <View className="payment-amount">
        <Money fen={sheet.amountFen} size="display" />
      </View>
      <View className="payment-note">本机演示环境，不会产生真实扣款</View>
    </Sheet>
  )
}
