import type { StaffRole } from '../../../src/contracts'
import type { Person } from '../../platform/identity'
import { type BrandSettings, type TierSetting, tierOf } from '../settings'
import { regionScope } from '../staff'
import type { Inviter } from './invite'

/** What one person may offer, in one capacity. */
export interface InviteRight {
  readonly inviter: Inviter
  readonly topRank: number
  /** Regions the newcomer may be invited to. */
  readonly regions: readonly string[]
}

const INVITING_ROLES: readonly (StaffRole & keyof BrandSettings['inviteUpTo'])[] = ['operator', 'manager']

/**
 * The capacities in which a person may invite: as a dealer for its own region, its own tier at most; as staff for the
 * regions in scope, up to what settings allow. A dealer's capacity comes first: whoever sells leads its own recruits.
 */
export function inviteRights({ dealer, staff, roles }: Omit<Person, 'openid'>, brand: BrandSettings): InviteRight[] {
  const rights: InviteRight[] = []
  if (dealer !== null && dealer.status === 'active') {
    const inviter = { kind: 'dealer' as const, id: dealer._id, name: dealer.name }
    rights.push({ inviter, topRank: tierOf(brand, dealer.tier).rank, regions: [dealer.region] })
  }
  const ranks = INVITING_ROLES.filter(role => roles.includes(role)).map(
    role => tierOf(brand, brand.inviteUpTo[role]).rank,
  )
  if (staff !== null && ranks.length > 0) {
    const inviter = { kind: 'staff' as const, id: staff._id, name: staff.name }
    rights.push({ inviter, topRank: Math.max(...ranks), regions: regionScope(staff) ?? brand.regions })
  }
  return rights
}

/** The tiers within a rank, lowest first. */
export const tiersWithin = (brand: BrandSettings, topRank: number): readonly TierSetting[] =>
  brand.tiers.filter(({ rank }) => rank <= topRank)
