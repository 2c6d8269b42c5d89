import type { staffContract } from '../../src/contracts'
import { ok } from '../../src/domain/kernel'
import { readSettings } from '../modules/settings'
import { changeStaff, staffRow } from '../modules/staff'
import type { UseCase } from '../platform/handler'
import { checkAssignment } from './check-assignment'

/** Roles, regions and supervisor as they are to stand from the member's next call on. */
export const updateStaff: UseCase<typeof staffContract, 'updateStaff'> = async (input, context) => {
  const { brand } = await readSettings()
  const checked = await checkAssignment(input, brand, input.staffId)
  if (!checked.ok) return checked
  const supervisor = checked.value
  const { roles, regions } = input
  const changed = await changeStaff(input.staffId, { roles, regions, supervisorId: supervisor?._id ?? null }, context)
  if (!changed.ok) return changed
  return ok(staffRow(changed.value, new Map(supervisor === null ? [] : [[supervisor._id, supervisor.name]])))
}
