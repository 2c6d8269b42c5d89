import type { DealerDocument, StaffDocument } from '../../../cloudfunctions/platform/identity'
import type { StaffRole } from '../../../src/contracts'

const JOINED_AT = Date.parse('2026-01-05T10:00:00+08:00')

export const dealer = (id: string, over: Partial<DealerDocument> = {}): DealerDocument => ({
  _id: id,
  openid: `o-${id}`,
  name: `经销商${id}`,
  phone: '13800000000',
  region: '华东',
  tier: 'retailer',
  tierSince: JOINED_AT,
  promotedFrom: null,
  warnedAt: null,
  status: 'active',
  uplineId: null,
  referrerId: null,
  downlines: 0,
  joinedAt: JOINED_AT,
  applicationId: `application-${id}`,
  boardConsent: true,
  lastAddress: null,
  version: 1,
  ...over,
})

export const staff = (id: string, roles: readonly StaffRole[], over: Partial<StaffDocument> = {}): StaffDocument => ({
  _id: id,
  openid: `o-${id}`,
  name: `员工${id}`,
  roles,
  regions: [],
  supervisorId: null,
  status: 'active',
  joinedAt: JOINED_AT,
  lastChange: { key: '', hash: '' },
  version: 1,
  ...over,
})

/** Four tiers deep: general ← regional ← city ← retailer, a second retailer beside it, and headquarters. */
export const FAMILY = [
  dealer('general', { tier: 'general' }),
  dealer('regional', { tier: 'regional', uplineId: 'general' }),
  dealer('city', { tier: 'city', uplineId: 'regional' }),
  dealer('retailer', { uplineId: 'city' }),
  dealer('neighbour', { uplineId: 'city', boardConsent: false }),
]

export const STAFF = [
  staff('warehouse', ['warehouse']),
  staff('operator', ['operator']),
  staff('manager-east', ['manager'], { regions: ['华东'] }),
  staff('manager-west', ['manager'], { regions: ['西北'] }),
]
