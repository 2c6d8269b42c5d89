import type { TodoView } from '../../src/contracts'
import { pageUrls } from '../modules/dealer'
import type { OpenOrders } from '../modules/order'

/** What waits for a dealer, the most pressing first. */
export function dealerTodos({ toPay, payBefore, toReceive, everOrdered }: OpenOrders): TodoView[] {
  const pay: TodoView = {
    kind: 'pay_order',
    count: toPay,
    text: `${toPay} 张订单待付款`,
    url: pageUrls.orders('pending_payment'),
    dueAt: payBefore,
  }
  const receive: TodoView = {
    kind: 'confirm_receipt',
    count: toReceive,
    text: `${toReceive} 张订单待确认收货`,
    url: pageUrls.orders('shipped'),
    dueAt: null,
  }
  const first: TodoView = { kind: 'first_order', count: 1, text: '下第一张进货单', url: pageUrls.shop, dueAt: null }
  return [...(toPay > 0 ? [pay] : []), ...(toReceive > 0 ? [receive] : []), ...(everOrdered ? [] : [first])]
}
