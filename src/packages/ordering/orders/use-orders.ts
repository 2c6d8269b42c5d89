import { useState } from 'react'
import type { InputOf, OrderSummary, OutputOf } from '@/contracts'
import type { orderContract } from '@/contracts/order'
import { listStateOf } from '@/hooks/list-state'
import { usePagedList } from '@/hooks/use-paged-list'
import { useRefresh } from '@/hooks/use-refresh'
import { orderService } from '@/services/order'

type ListOrders = (typeof orderContract)['listOrders']
type Status = NonNullable<InputOf<ListOrders>['status']>
export type OrdersTab = Status | 'all'

export const ORDERS_TABS: readonly { readonly key: OrdersTab; readonly label: string }[] = [
  { key: 'all', label: '全部' },
  { key: 'pending_payment', label: '待付款' },
  { key: 'paid', label: '待发货' },
  { key: 'shipped', label: '待收货' },
  { key: 'received', label: '已收货' },
  { key: 'completed', label: '已完成' },
  { key: 'cancelled', label: '已取消' },
]

export const ordersTabOf = (text: string): OrdersTab => ORDERS_TABS.find(tab => tab.key === text)?.key ?? 'all'

export function useOrders(first: OrdersTab) {
  const [tab, setTab] = useState(first)
  const { list, more, reload } = usePagedList<OrderSummary, OutputOf<ListOrders>>(tab, cursor =>
    orderService.ask('listOrders', {
      ...(tab === 'all' ? {} : { status: tab }),
      ...(cursor === undefined ? {} : { cursor }),
    }),
  )
  useRefresh(reload)
  const state = listStateOf(list, {
    title: tab === 'all' ? '还没有订单' : '没有这个状态的订单',
    hint: tab === 'all' ? '去进货页选好商品，下单后在这里跟进' : '换个状态看看，或查看全部订单',
  })
  return { tab, setTab, list, state, more, reload }
}
