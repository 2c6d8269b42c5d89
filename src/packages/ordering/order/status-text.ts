import type { OrderView } from '@/contracts'

/** What an order's state means for its buyer, and what comes next. */
export function nextStepText({ status, parcels }: Pick<OrderView, 'status' | 'parcels'>): string {
  switch (status) {
    case 'placing':
      return '正在为您预留库存，请稍后刷新'
    case 'pending_payment':
      return '库存已为您预留，逾期未付款会自动取消'
    case 'awaiting_transfer':
      return '请按约定转账，财务确认后安排发货'
    case 'paid':
      return parcels.length > 0 ? '已发出一部分，其余正在备货' : '仓库正在备货，发货后会通知您'
    case 'shipped':
      return '收到货后请核对并确认；逾期未确认会自动收货'
    case 'received':
      return '已确认收货。如有破损或差错，请尽快联系渠道经理'
    case 'completed':
      return '订单已完成'
    case 'cancelled':
      return '订单已取消，预留的库存和优惠已退回'
  }
}
