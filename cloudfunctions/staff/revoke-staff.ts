import type { staffContract } from '../../src/contracts'
import { ok } from '../../src/domain/kernel'
import { changeStaff, staffRow } from '../modules/staff'
import type { UseCase } from '../platform/handler'

/** Ends somebody's access with their next call. */
export const revokeStaff: UseCase<typeof staffContract, 'revokeStaff'> = async ({ staffId }, context) => {
  const changed = await changeStaff(staffId, { status: 'revoked' }, context)
  return changed.ok ? ok(staffRow(changed.value, new Map())) : changed
}
