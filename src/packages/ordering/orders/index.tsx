import { useReachBottom } from '@tarojs/taro'
import { List } from '@/components/list'
import { ORDER_ROW_HEIGHT, OrderRow } from '@/components/order-row'
import { Page, type PageView } from '@/components/page'
import { Skeleton } from '@/components/skeleton'
import { Tabs } from '@/components/tabs'
import { openPage } from '@/hooks/open-page'
import { useQuery } from '@/hooks/use-query'
import { serverNow } from '@/services/clock'
import { ORDERS_TABS, ordersTabOf, useOrders } from './use-orders'

export default function OrdersPage() {
  const { tab, setTab, list, state, more, reload } = useOrders(ordersTabOf(useQuery('status')))
  useReachBottom(more)
  const now = serverNow()
  const view: PageView =
    state.kind === 'empty' && tab === 'all'
      ? { ...state, icon: 'order', action: { label: '去进货', onTap: () => openPage('/pages/shop/index') } }
      : state
  return (
    <Page
      title="我的订单"
      state={view}
      onRetry={reload}
      header={<Tabs look="line" label="订单状态" items={ORDERS_TABS} value={tab} onChange={setTab} />}
      skeleton={<Skeleton shape="list" rows={5} />}
    >
      {list.status === 'ready' && (
        <List
          id="orders"
          rows={list.rows}
          keyOf={order => order.orderId}
          rowHeight={ORDER_ROW_HEIGHT}
          tail={list.tail}
          onMore={more}
          render={order => (
            <OrderRow
              order={order}
              now={now}
              onTap={() => openPage(`/packages/ordering/order/index?id=${order.orderId}`)}
            />
          )}
        />
      )}
    </Page>
  )
}
