import type { Purchase } from '../../../src/domain/dealer'
import { instantOf } from '../../../src/domain/kernel'
import { fen } from '../../../src/domain/money'
import { type Filter, is } from '../../platform/data'
import type { OrderDocument, OrderState } from './document'
import { orders } from './store'

const PAID_STATES: readonly OrderState[] = ['paid', 'shipped', 'received', 'completed']
const MOST_PURCHASES = 1000

/** Net goods of a dealer's paid orders after an instant, oldest first; freight is none. One round trip. */
export async function readPurchases(dealerId: string, after: number): Promise<readonly Purchase[]> {
  const paid = await orders.findFields(
    ['_id', 'paid', 'payFen', 'freightFen'],
    { dealerId, state: is.in(PAID_STATES), 'paid.at': is.gt(after) },
    { sort: [['paid.at', -1]], limit: MOST_PURCHASES },
  )
  return paid
    .flatMap(order => (order.paid === null ? [] : [{ at: instantOf(order.paid.at), fen: netGoods(order) }]))
    .reverse()
}

const netGoods = ({ payFen, freightFen }: Pick<OrderDocument, 'payFen' | 'freightFen'>) => fen(payFen - freightFen)

export interface OpenOrders {
  readonly toPay: number
  /** When the first of them lapses. */
  readonly payBefore: number | null
  readonly toReceive: number
  readonly everOrdered: boolean
}

/** What a dealer has to do about its orders. One round trip in depth. */
export async function readOpenOrders(dealerId: string): Promise<OpenOrders> {
  const [unpaid, toReceive, any] = await Promise.all([
    orders.findFields(['_id', 'payBefore'], { dealerId, state: 'pending_payment' }, { limit: 100 }),
    orders.count({ dealerId, state: 'shipped' }),
    orders.findFields(['_id'], { dealerId, state: is.ne('refused') }, { limit: 1 }),
  ])
  const payBefore = unpaid.length === 0 ? null : Math.min(...unpaid.map(order => order.payBefore))
  return { toPay: unpaid.length, payBefore, toReceive, everOrdered: any.length > 0 }
}

export interface MonthFigures {
  readonly netFen: number
  readonly orders: number
}

/** Paid orders within `from ≤ t < to`: of one dealer, of regions, or of all. One round trip in depth. */
export async function readPaidFigures(
  among: Filter<OrderDocument>,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<MonthFigures> {
  const filter: Filter<OrderDocument> = {
    ...among,
    state: is.in(PAID_STATES),
    'paid.at': is.and(is.gte(from), is.lt(to)),
  }
  const [count, totals] = await Promise.all([orders.count(filter), orders.sums(['payFen', 'freightFen'], filter)])
  return { netFen: totals.payFen - totals.freightFen, orders: count }
}
