import type { staffContract } from '../../src/contracts'
import { DAY_MS, ok } from '../../src/domain/kernel'
import { readSettings } from '../modules/settings'
import { type StaffInviteDocument, staffInvites, staffInviteView } from '../modules/staff'
import { insertOnce, type UseCase } from '../platform/handler'
import { randomCode } from '../platform/id'
import { checkAssignment } from './check-assignment'

/** A staff link grants much, so it is longer than a dealer's code and lapses soon. */
const CODE_LENGTH = 16
const DAYS_OPEN = 7

export const createStaffInvite: UseCase<typeof staffContract, 'createStaffInvite'> = async (input, context) => {
  const { brand } = await readSettings()
  const checked = await checkAssignment(input, brand, null)
  if (!checked.ok) return checked
  const created = await insertOnce<StaffInviteDocument>(staffInvites, {
    _id: context.newId(),
    code: randomCode(CODE_LENGTH),
    inputHash: context.inputHash,
    roles: input.roles,
    regions: input.regions,
    supervisorId: input.supervisorId ?? null,
    createdAt: context.now,
    expiresAt: context.now + DAYS_OPEN * DAY_MS,
    usedBy: null,
    revokedAt: null,
  })
  return created.ok ? ok(staffInviteView(created.value, brand.name, context.now)) : created
}
