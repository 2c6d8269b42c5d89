import type { InviteState, InviteView } from '../../../src/contracts'
import { collection } from '../../platform/data'
import { type BrandSettings, tierName } from '../settings'

/** An invitation to become a dealer of a tier, opened by its code. `used` counts applications that stand or succeeded. */
export interface InviteDocument {
  readonly _id: string
  readonly code: string
  readonly inputHash: string
  readonly inviterOpenid: string
  readonly inviter: Inviter
  readonly tier: string
  readonly region: string
  readonly createdAt: number
  readonly expiresAt: number
  readonly maxUses: number
  readonly used: number
  readonly revokedAt: number | null
}

export interface Inviter {
  /** As what the inviter offered: a dealer becomes upline or referrer, staff place the newcomer under the brand. */
  readonly kind: 'dealer' | 'staff'
  readonly id: string
  readonly name: string
}

export const invites = collection<InviteDocument>('invites')

/** Codes are made of capitals; people type them as they like. */
export const findInvite = (code: string): Promise<InviteDocument | null> =>
  invites.findOne({ code: code.toUpperCase() })

/** The first that holds: revoked by a person outweighs what time and use did. */
export function inviteState(invite: InviteDocument, now: number): InviteState {
  if (invite.revokedAt !== null) return 'revoked'
  if (now >= invite.expiresAt) return 'expired'
  return invite.used < invite.maxUses ? 'open' : 'used_up'
}

export const inviteView = (invite: InviteDocument, brand: BrandSettings, now: number): InviteView => ({
  code: invite.code,
  brandName: brand.name,
  tier: invite.tier,
  tierName: tierName(brand, invite.tier),
  region: invite.region,
  inviterName: invite.inviter.name,
  expiresAt: invite.expiresAt,
  state: inviteState(invite, now),
  used: invite.used,
  maxUses: invite.maxUses,
})
