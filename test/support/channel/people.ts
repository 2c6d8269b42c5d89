import type { DealerDocument } from '../../../cloudfunctions/platform/identity'
import { aDealer, aStaff } from '../cloud'

export const dealer = (id: string, own: Partial<DealerDocument> = {}): DealerDocument =>
  aDealer({ _id: id, boardConsent: true, ...own })

/** Four tiers deep: general ← regional ← city ← retailer, a second retailer beside it, and headquarters. */
export const FAMILY = [
  dealer('general', { tier: 'general' }),
  dealer('regional', { tier: 'regional', uplineId: 'general' }),
  dealer('city', { tier: 'city', uplineId: 'regional' }),
  dealer('retailer', { uplineId: 'city' }),
  dealer('neighbour', { uplineId: 'city', boardConsent: false }),
]

export const STAFF = [
  aStaff({ _id: 'warehouse', roles: ['warehouse'] }),
  aStaff({ _id: 'operator', roles: ['operator'] }),
  aStaff({ _id: 'manager-east', regions: ['华东'] }),
  aStaff({ _id: 'manager-west', regions: ['西北'] }),
]
