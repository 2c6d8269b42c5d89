import { staffContract } from '../../src/contracts'
import { readSettings } from '../modules/settings'
import { defineFunction } from '../platform/handler'
import { acceptStaffInvite } from './accept-staff-invite'
import { createStaffInvite } from './create-staff-invite'
import { listStaff } from './list-staff'
import { readStaffInvite } from './read-staff-invite'
import { revokeStaff } from './revoke-staff'
import { updateStaff } from './update-staff'

export const main = defineFunction(
  staffContract,
  { listStaff, createStaffInvite, readStaffInvite, acceptStaffInvite, updateStaff, revokeStaff },
  { prefetch: readSettings },
)
