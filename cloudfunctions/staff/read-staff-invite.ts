import type { staffContract } from '../../src/contracts'
import { ok } from '../../src/domain/kernel'
import { readSettings } from '../modules/settings'
import { staffInvites, staffInviteView } from '../modules/staff'
import { fail, type UseCase } from '../platform/handler'

export const readStaffInvite: UseCase<typeof staffContract, 'readStaffInvite'> = async ({ code }, { now }) => {
  const [{ brand }, invite] = await Promise.all([readSettings(), staffInvites.findOne({ code: code.toUpperCase() })])
  return invite === null ? fail('INVITE_NOT_FOUND') : ok(staffInviteView(invite, brand.name, now))
}
