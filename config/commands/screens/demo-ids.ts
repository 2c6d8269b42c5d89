import type { AdminDocument, LocalCloud } from '../../../local-cloud'
import { openidOf } from '../demo/cast'
import type { DemoPerson } from '../demo/people'
import { stageAs } from '../demo/stage'
import type { DemoIds } from './shots'

/** Finds in the demo what the screens are to show. Throws where the demo lacks it: a screen would stay empty. */
export async function findDemoIds(cloud: LocalCloud, people: readonly DemoPerson[]): Promise<DemoIds> {
  const one = async (collection: string, filter: AdminDocument, sort?: Record<string, 1 | -1>) => {
    const [found] = await cloud.admin.find(collection, filter, { limit: 1, ...(sort ? { sort } : {}) })
    if (found === undefined) throw new Error(`the demo has no ${collection} like ${JSON.stringify(filter)}`)
    return found
  }
  const dealerIdOf = async (key: string) => (await one('dealers', { openid: openidOf(key) }))._id as string
  const c1 = await dealerIdOf('c1')
  const shipped = await one('orders', { state: 'shipped' }, { placedAt: -1 })
  const invited = await stageAs(cloud)('operator').ask(
    'staff',
    'createStaffInvite',
    { roles: ['manager'], regions: ['华北'] },
    'screens',
  )
  return {
    shippedOrder: shipped._id,
    shippedBuyer: (await one('dealers', { _id: shipped.dealerId })).openid,
    pendingOrder: (await one('orders', { state: 'pending_payment', dealerId: await dealerIdOf('m1') }))._id,
    orderToShip: (await one('orders', { state: 'paid' }, { placedAt: -1 }))._id,
    commission: (await one('commissions', { beneficiaryId: c1 }, { at: -1 }))._id,
    application: (await one('applications', { status: 'submitted' }))._id,
    dealer: c1,
    inviteCode: new URLSearchParams(people.at(-1)?.path?.split('?')[1]).get('code') ?? '',
    staffInviteCode: invited.code,
  }
}
