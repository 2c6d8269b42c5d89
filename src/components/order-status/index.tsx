import type { OrderState } from '@/domain/order'
import { Tag, type TagTone } from '../tag'

/** The states of docs/rules.md §3, as a dealer reads them. */
export type OrderStatusKey = OrderState

const LOOKS: Record<OrderStatusKey, { readonly text: string; readonly tone: TagTone }> = {
  placing: { text: '提交中', tone: 'neutral' },
  pending_payment: { text: '待付款', tone: 'warn' },
  awaiting_transfer: { text: '待转账', tone: 'warn' },
  paid: { text: '待发货', tone: 'brand' },
  shipped: { text: '待收货', tone: 'info' },
  received: { text: '已收货', tone: 'good' },
  completed: { text: '已完成', tone: 'neutral' },
  cancelled: { text: '已取消', tone: 'neutral' },
}

export const orderStatusText = (status: OrderStatusKey): string => LOOKS[status].text

export function OrderStatus({ status }: { readonly status: OrderStatusKey }) {
  return <Tag tone={LOOKS[status].tone}>{LOOKS[status].text}</Tag>
}
