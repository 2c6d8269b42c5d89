import { View } from '@tarojs/components'
import { Cell } from '@/components/cell'
import { List } from '@/components/list'
import { momentText } from '@/components/moment'
import { Page } from '@/components/page'
import { Tag } from '@/components/tag'
import type { OrderSummary } from '@/contracts'
import { listStateOf } from '@/hooks/list-state'
import { openPage } from '@/hooks/open-page'
import { serverNow } from '@/services/clock'
import { useShipping } from './use-shipping'
import './index.scss'

const ROW_PX = 80

export default function ShippingPage() {
  const { list, more, reload } = useShipping()
  return (
    <Page
      title="待发货"
      state={listStateOf(list, { title: '没有待发货的订单', hint: '经销商付款后，订单会按付款先后排在这里' })}
      onRetry={reload}
    >
      {list.status === 'ready' && (
        <List
          id="to-ship"
          rows={list.rows}
          keyOf={row => row.orderId}
          rowHeight={ROW_PX}
          tail={list.tail}
          onMore={more}
          render={row => <Row row={row} />}
        />
      )}
    </Page>
  )
}

function Row({ row }: { readonly row: OrderSummary }) {
  const goods = row.kinds > 1 ? `${row.firstName} 等 ${row.kinds} 种` : row.firstName
  return (
    <Cell
      title={<View className="shipping-goods">{goods}</View>}
      detail={`${row.dealerName} · ${momentText(row.placedAt, serverNow())}`}
      value={<Tag tone="brand">{`${row.qty} 件`}</Tag>}
      onTap={() => openPage(`/packages/operator/shipment/index?id=${row.orderId}`)}
    />
  )
}
