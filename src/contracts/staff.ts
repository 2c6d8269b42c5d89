import * as v from 'valibot'
import { command, query } from './action'
import { displayName, id, inviteCode, nothing, regionCode } from './field'
import { STAFF_ROLES, type StaffRole } from './role'

const roles = v.pipe(v.array(v.picklist(STAFF_ROLES)), v.minLength(1, '请至少选择一个角色'), v.maxLength(4))
const regions = v.pipe(v.array(regionCode), v.maxLength(40))

export interface StaffRow {
  readonly id: string
  readonly name: string
  readonly roles: readonly StaffRole[]
  readonly regions: readonly string[]
  readonly supervisorId: string | null
  readonly supervisorName: string | null
  readonly status: 'active' | 'revoked'
  readonly joinedAt: number
}

export interface StaffInviteView {
  readonly code: string
  readonly brandName: string
  readonly roles: readonly StaffRole[]
  readonly regions: readonly string[]
  readonly expiresAt: number
  readonly state: 'open' | 'used' | 'expired' | 'revoked'
}

export const staffContract = {
  /** Regions and roles an invitation may name, and the people already there. */
  listStaff: query(nothing, 'operator').answers<{
    readonly staff: readonly StaffRow[]
    readonly invites: readonly StaffInviteView[]
    readonly regions: readonly string[]
  }>(),
  createStaffInvite: command(
    v.strictObject({ roles, regions, supervisorId: v.optional(id) }),
    'operator',
  ).answers<StaffInviteView>(),
  readStaffInvite: query(v.strictObject({ code: inviteCode }), 'visitor').answers<StaffInviteView>(),
  acceptStaffInvite: command(v.strictObject({ code: inviteCode, name: displayName }), 'visitor').answers<StaffRow>(),
  updateStaff: command(
    v.strictObject({ staffId: id, roles, regions, supervisorId: v.optional(id) }),
    'operator',
  ).answers<StaffRow>(),
  revokeStaff: command(v.strictObject({ staffId: id }), 'operator').answers<StaffRow>(),
}
