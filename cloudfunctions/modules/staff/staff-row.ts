import type { StaffRow } from '../../../src/contracts'
import type { StaffDocument } from '../../platform/identity'

/** `names`: of staff by id. */
export const staffRow = (staff: StaffDocument, names: ReadonlyMap<string, string>): StaffRow => ({
  id: staff._id,
  name: staff.name,
  roles: staff.roles,
  regions: staff.regions,
  supervisorId: staff.supervisorId,
  supervisorName: staff.supervisorId === null ? null : (names.get(staff.supervisorId) ?? null),
  status: staff.status,
  joinedAt: staff.joinedAt,
})
