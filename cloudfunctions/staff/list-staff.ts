import type { staffContract } from '../../src/contracts'
import { ok } from '../../src/domain/kernel'
import { readSettings } from '../modules/settings'
import { staffInvites, staffInviteView, staffRow } from '../modules/staff'
import type { UseCase } from '../platform/handler'
import { staffPeople } from '../platform/identity'

const MOST_STAFF = 500
const INVITES_SHOWN = 50

export const listStaff: UseCase<typeof staffContract, 'listStaff'> = async (_, { now }) => {
  const [{ brand }, people, invites] = await Promise.all([
    readSettings(),
    staffPeople.find({}, { sort: [['joinedAt', 1]], limit: MOST_STAFF }),
    staffInvites.find({}, { sort: [['createdAt', -1]], limit: INVITES_SHOWN }),
  ])
  const names = new Map(people.map(({ _id, name }) => [_id, name]))
  return ok({
    staff: people.map(person => staffRow(person, names)),
    invites: invites.map(invite => staffInviteView(invite, brand.name, now)),
    regions: brand.regions,
  })
}
