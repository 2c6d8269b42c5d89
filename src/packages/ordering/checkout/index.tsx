import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Alert } from '@/components/alert'
import { aria } from '@/components/aria'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Money } from '@/components/money'
import { OrderAmounts } from '@/components/order-amounts'
import { Page, type PageView } from '@/components/page'
import type { QuoteView } from '@/contracts'
import { openPage, replacePage } from '@/hooks/open-page'
import { AddressCard } from './address-card'
import { ChangedSheet } from './changed-sheet'
import { GoodsCard } from './goods-card'
import { dueFen } from './quote-difference'
import { useCheckout } from './use-checkout'
import './index.scss'

const EMPTY: PageView = {
  kind: 'empty',
  icon: 'cart',
  title: '没有要结算的商品',
  hint: '先选好商品再来结算',
  action: { label: '去进货', onTap: () => openPage('/pages/shop/index') },
}

const backToCart = () => {
  Taro.navigateBack()
}

export default function CheckoutPage() {
  const checkout = useCheckout(order => replacePage(`/packages/ordering/order/index?id=${order.orderId}&pay=1`))
  const { quote } = checkout
  const blocked = quote !== null && quote.problems.length > 0
  const footer = quote && (
    <>
      <View className="checkout-due">
        <Money fen={dueFen(quote)} size="large" />
        <View className="checkout-note">提交后为您预留库存</View>
      </View>
      {blocked ? (
        <Button onTap={backToCart}>回进货单处理</Button>
      ) : (
        <Button busy={checkout.busy} onTap={checkout.place}>
          提交订单
        </Button>
      )}
    </>
  )
  return (
    <Page title="确认订单" state={checkout.isEmpty ? EMPTY : checkout.state} onRetry={checkout.reload} footer={footer}>
      <Alert text={checkout.failure} />
      <AddressCard {...checkout.address} />
      {quote && <Problems problems={quote.problems} />}
      {quote && <GoodsCard quote={quote} />}
      {quote && (
        <Card title="金额">
          <OrderAmounts
            baseFen={quote.totals.baseFen}
            applied={quote.applied}
            freightFen={quote.freightFen}
            payFen={dueFen(quote)}
            payLabel="应付"
          />
        </Card>
      )}
      <ChangedSheet
        changed={checkout.changed}
        busy={checkout.busy}
        onAccept={checkout.acceptChange}
        onRefuse={checkout.refuseChange}
      />
    </Page>
  )
}

function Problems({ problems }: Pick<QuoteView, 'problems'>) {
  if (problems.length === 0) return null
  return (
    <View className="checkout-failure" {...aria({ role: 'alert' })}>
      {problems.map(problem => (
        <View key={problem.sku}>{`${problem.name}：${problem.message}`}</View>
      ))}
    </View>
  )
}
