import Taro from '@tarojs/taro'
import { Alert } from '@/components/alert'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { OrderAddress } from '@/components/order-address'
import { OrderAmounts } from '@/components/order-amounts'
import { OrderLines } from '@/components/order-lines'
import { OrderParcels } from '@/components/order-parcels'
import { OrderTimeline } from '@/components/order-timeline'
import { Page } from '@/components/page'
import { PaymentSheet } from '@/components/payment-sheet'
import type { OrderView } from '@/contracts'
import { useQuery } from '@/hooks/use-query'
import { serverNow } from '@/services/clock'
import { hasActions, OrderActions } from './order-actions'
import { OrderHero } from './order-hero'
import { isUnsure, PaymentNotice } from './payment-notice'
import { useOrder } from './use-order'
import './index.scss'

const copy = (text: string) => {
  Taro.setClipboardData({ data: text })
}

export default function OrderPage() {
  const page = useOrder(useQuery('id'), useQuery('pay') === '1')
  const { order, payment } = page
  const footer = order && hasActions(order) && (
    <OrderActions
      order={order}
      payment={payment.state}
      busy={page.busy}
      onPay={payment.pay}
      onCancel={page.cancel}
      onReceive={page.confirmReceipt}
    />
  )
  return (
    <Page title="订单详情" state={page.state} onRetry={page.reload} footer={footer}>
      <Alert text={page.failure} />
      <PaymentNotice state={payment.state} onAsk={payment.confirm} />
      {order && <OrderHero order={order} unsure={isUnsure(payment.state)} onLapse={page.reload} />}
      {order && <Order order={order} />}
      <PaymentSheet sheet={payment.sheet} />
    </Page>
  )
}

function Order({ order }: { readonly order: OrderView }) {
  const now = serverNow()
  const shipping = order.parcels.length > 0
  return (
    <>
      {shipping && (
        <Card title="物流">
          <OrderParcels parcels={order.parcels} now={now} onCopy={copy} />
        </Card>
      )}
      <Card title={`${order.kinds} 种商品，共 ${order.qty} 件`}>
        <OrderLines lines={order.lines} gifts={order.gifts} shipping={shipping} />
      </Card>
      <Card title="金额怎么来的">
        <OrderAmounts
          baseFen={order.lines.reduce((sum, line) => sum + line.baseFen, 0)}
          applied={order.applied}
          freightFen={order.freightFen}
          payFen={order.payFen}
          payLabel={order.status === 'pending_payment' ? '应付' : '实付'}
        />
      </Card>
      <Card title="收货地址">
        <OrderAddress address={order.address} />
      </Card>
      <Card
        title="订单进度"
        extra={
          <Button kind="quiet" size="small" label={`复制订单号 ${order.number}`} onTap={() => copy(order.number)}>
            复制单号
          </Button>
        }
        hint={order.number}
      >
        <OrderTimeline events={order.timeline} now={now} />
      </Card>
    </>
  )
}
