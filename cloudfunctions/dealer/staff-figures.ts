import type { StaffHomeView } from '../../src/contracts'
import { orders, readPaidFigures } from '../modules/order'
import { inScope } from '../modules/staff'
import { is } from '../platform/data'
import { dealers, type StaffDocument } from '../platform/identity'
import { countPoisoned } from '../platform/outbox'
import { monthsAround, type Span } from './months'

type Figures = StaffHomeView['figures']

const within = ({ from, to }: Span) => is.and(is.gte(from), is.lt(to))

/** How the channel does in the regions of a member of staff: this month beside the whole one before. */
export async function channelFigures(staff: StaffDocument, now: number): Promise<Figures> {
  const { current, previous } = monthsAround(now)
  const scope = inScope(staff)
  const [sold, soldBefore, active, joined, joinedBefore] = await Promise.all([
    readPaidFigures(scope, current),
    readPaidFigures(scope, previous),
    dealers.count({ ...scope, status: 'active' }),
    dealers.count({ ...scope, joinedAt: within(current) }),
    dealers.count({ ...scope, joinedAt: within(previous) }),
  ])
  return [
    { label: '本月进货额', value: sold.netFen, unit: 'fen', previous: soldBefore.netFen },
    { label: '本月付款订单', value: sold.orders, unit: 'count', previous: soldBefore.orders },
    { label: '在册经销商', value: active, unit: 'count', previous: null },
    { label: '本月新入驻', value: joined, unit: 'count', previous: joinedBefore },
  ]
}

/** How the warehouse does. */
export async function goodsFigures(now: number): Promise<Figures> {
  const { current, previous } = monthsAround(now)
  const [waiting, shipped, shippedBefore] = await Promise.all([
    orders.count({ state: 'paid' }),
    orders.count({ shippedAt: within(current) }),
    orders.count({ shippedAt: within(previous) }),
  ])
  return [
    { label: '待发货订单', value: waiting, unit: 'count', previous: null },
    { label: '本月已发货', value: shipped, unit: 'count', previous: shippedBefore },
  ]
}

/** What the background work could not do and set aside; nothing is shown where nothing is. */
export async function stuckFigures(): Promise<Figures> {
  const stuck = await countPoisoned()
  return stuck === 0 ? [] : [{ label: '后台处理受阻', value: stuck, unit: 'count', previous: null }]
}
