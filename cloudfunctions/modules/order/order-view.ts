import type { OrderSummary, OrderView } from '../../../src/contracts'
import { exhausted } from '../../../src/domain/kernel'
import type { OrderDocument, OrderEvent } from './document'
import { shippedQty } from './shipped-qty'

type Can = OrderView['can'][number]

/** Who looks at it, and what that person may do with it now. */
export interface Viewer {
  readonly id: string
  readonly can: readonly Can[]
}

export function orderSummary(order: OrderDocument): OrderSummary {
  return {
    orderId: order._id,
    number: order.number,
    status: shownState(order),
    placedAt: order.placedAt,
    payBefore: order.state === 'pending_payment' ? order.payBefore : null,
    payFen: order.payFen,
    qty: order.lines.reduce((sum, line) => sum + line.qty, 0),
    firstName: order.lines[0]?.name ?? '',
    kinds: order.lines.length,
    dealerName: order.dealerName,
  }
}

export function orderView(order: OrderDocument, viewer: Viewer): OrderView {
  const shipped = shippedQty(order.parcels)
  const nameOf = new Map([...order.gifts, ...order.lines].map(row => [row.sku, row.name]))
  return {
    ...orderSummary(order),
    lines: order.lines.map(line => ({
      sku: line.sku,
      name: line.name,
      picture: line.picture,
      qty: line.qty,
      shippedQty: Math.min(line.qty, shipped.get(line.sku) ?? 0),
      unitFen: line.unitFen,
      baseFen: line.baseFen,
      offFen: line.baseFen - line.payFen,
      payFen: line.payFen,
    })),
    gifts: giftViews(order, shipped),
    applied: order.applied.map(({ promotionId, title, offFen, giftValueFen }) => ({
      promotionId,
      title,
      offFen,
      giftValueFen,
    })),
    goodsFen: order.goodsFen,
    freightFen: order.freightFen,
    address: order.address,
    parcels: order.parcels.map(({ inputHash: _, ...parcel }) => ({
      ...parcel,
      rows: parcel.rows.map(row => ({ ...row, name: nameOf.get(row.sku) ?? row.sku })),
    })),
    timeline: order.events.map(event => ({
      ...eventText(event),
      at: event.at,
      actor: actorName(order, event, viewer),
    })),
    can: viewer.can,
  }
}

/** What was sent of a SKU fills what was bought of it first, then its gifts in their order. */
function giftViews({ lines, gifts }: OrderDocument, shipped: ReadonlyMap<string, number>): OrderView['gifts'] {
  const left = new Map(shipped)
  for (const { sku, qty } of lines) left.set(sku, Math.max(0, (left.get(sku) ?? 0) - qty))
  return gifts.map(({ sku, name, qty }) => {
    const sent = Math.min(qty, left.get(sku) ?? 0)
    left.set(sku, (left.get(sku) ?? 0) - sent)
    return { sku, name, qty, shippedQty: sent }
  })
}

function shownState({ state }: OrderDocument): OrderSummary['status'] {
  return state === 'refused' ? 'cancelled' : state
}

function actorName(order: OrderDocument, event: OrderEvent, viewer: Viewer): string {
  if (event.actor === 'system') return '系统'
  if (event.actor === viewer.id) return '您'
  return event.actor === order.dealerId ? order.dealerName : '品牌'
}

function eventText({ event, reason }: OrderEvent): { text: string } {
  const because = reason === null ? '' : `：${reason}`
  switch (event) {
    case 'placed':
      return { text: '订单已提交，等待付款' }
    case 'paid':
      return { text: '付款成功，等待发货' }
    case 'revived':
      return { text: '取消后收到付款，货品已重新备齐，订单恢复' }
    case 'cancelled':
      return { text: `订单已取消${because}` }
    case 'lapsed':
      return { text: '超时未付款，订单自动取消，库存已释放' }
    case 'shipped_part':
      return { text: `部分商品已发出${because}` }
    case 'shipped':
      return { text: `商品已全部发出${because}` }
    case 'received':
      return { text: '已确认收货' }
    case 'received_by_time':
      return { text: '到期自动确认收货' }
    case 'completed':
      return { text: '订单已完成' }
    default:
      return exhausted(event)
  }
}
