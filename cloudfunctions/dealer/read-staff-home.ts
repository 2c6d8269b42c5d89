import type { dealerContract, StaffHomeView, TodoView } from '../../src/contracts'
import { ok } from '../../src/domain/kernel'
import { applications, pageUrls } from '../modules/dealer'
import { orders } from '../modules/order'
import { readSettings } from '../modules/settings'
import { inScope } from '../modules/staff'
import { fail, type UseCase } from '../platform/handler'
import type { StaffDocument } from '../platform/identity'
import { readSessionReads, sessionView } from './session-view'
import { channelFigures, goodsFigures, stuckFigures } from './staff-figures'

/** Work to do with its deadlines, and the figures of the caller's roles and regions. */
export const readStaffHome: UseCase<typeof dealerContract, 'readStaffHome'> = async (_, context) => {
  const { staff, roles, now } = context
  if (staff === null) return fail('FORBIDDEN')
  const reviews = roles.includes('manager') || roles.includes('operator')
  const ships = roles.includes('warehouse') || roles.includes('operator')
  const sells = reviews || roles.includes('finance')
  const [{ brand }, reads, toReview, toShip, channel, goods, stuck] = await Promise.all([
    readSettings(),
    readSessionReads(context),
    reviews ? applicationsToReview(staff) : [],
    ships ? ordersToShip() : [],
    sells ? channelFigures(staff, now) : [],
    roles.includes('warehouse') ? goodsFigures(now) : [],
    roles.includes('operator') ? stuckFigures() : [],
  ])
  const view: StaffHomeView = {
    session: sessionView(context, brand, reads),
    todos: [...toReview, ...toShip],
    figures: [...stuck, ...channel, ...goods],
  }
  return ok(view)
}

async function applicationsToReview(staff: StaffDocument): Promise<TodoView[]> {
  const filter = { status: 'submitted' as const, ...inScope(staff) }
  const [count, first] = await Promise.all([
    applications.count(filter),
    applications.findOne(filter, [['submittedAt', 1]]),
  ])
  if (count === 0) return []
  const text = `${count} 份入驻申请待审核`
  return [{ kind: 'review_application', count, text, url: pageUrls.applications, dueAt: first?.promisedBy ?? null }]
}

async function ordersToShip(): Promise<TodoView[]> {
  const count = await orders.count({ state: 'paid' })
  if (count === 0) return []
  return [{ kind: 'ship_order', count, text: `${count} 张订单待发货`, url: pageUrls.shipping, dueAt: null }]
}
