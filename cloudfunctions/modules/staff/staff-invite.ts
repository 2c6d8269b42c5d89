import type { StaffInviteView, StaffRole } from '../../../src/contracts'
import { collection } from '../../platform/data'

/** A link for one employee to come. The first operator's is written when an environment is set up. */
export interface StaffInviteDocument {
  readonly _id: string
  readonly code: string
  readonly inputHash: string
  readonly roles: readonly StaffRole[]
  /** Regions a manager will work in; none named = all. */
  readonly regions: readonly string[]
  readonly supervisorId: string | null
  readonly createdAt: number
  readonly expiresAt: number
  readonly usedBy: string | null
  readonly revokedAt: number | null
}

export const staffInvites = collection<StaffInviteDocument>('staffInvites')

export function staffInviteState(invite: StaffInviteDocument, now: number): StaffInviteView['state'] {
  if (invite.usedBy !== null) return 'used'
  if (invite.revokedAt !== null) return 'revoked'
  return now < invite.expiresAt ? 'open' : 'expired'
}

export const staffInviteView = (invite: StaffInviteDocument, brandName: string, now: number): StaffInviteView => ({
  code: invite.code,
  brandName,
  roles: invite.roles,
  regions: invite.regions,
  expiresAt: invite.expiresAt,
  state: staffInviteState(invite, now),
})
