import type { Placement } from '../../../src/domain/dealer'
import { idFrom } from '../../platform/id'
import type { DealerDocument } from '../../platform/identity'
import type { ApplicationDocument } from './application'

/** One application makes one dealer: its id follows from the application's. */
export const dealerIdOf = (applicationId: string): string => idFrom('dealer', applicationId)

export const newDealer = (application: ApplicationDocument, placement: Placement, now: number): DealerDocument => ({
  _id: dealerIdOf(application._id),
  openid: application.openid,
  name: application.name,
  phone: application.phone,
  region: application.region,
  tier: application.tier,
  tierSince: now,
  promotedFrom: null,
  warnedAt: null,
  status: 'active',
  uplineId: placement.uplineId ?? null,
  referrerId: placement.referrerId ?? null,
  downlines: 0,
  joinedAt: now,
  applicationId: application._id,
  boardConsent: false,
  lastAddress: null,
  version: 1,
})
