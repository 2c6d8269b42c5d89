import { type StaffDocument, staffPeople } from '../../platform/identity'
import { mayActIn } from './region-scope'

const MOST_STAFF = 500

const activeStaff = (): Promise<StaffDocument[]> =>
  staffPeople.find({ status: 'active' }, { sort: [['joinedAt', 1]], limit: MOST_STAFF })

/** Who may decide about an application from a region: its managers, or the operators where it has none. */
export async function findReviewers(region: string): Promise<readonly StaffDocument[]> {
  const staff = await activeStaff()
  const managers = staff.filter(({ roles }) => roles.includes('manager'))
  const own = managers.filter(manager => mayActIn({ ...manager, roles: ['manager'] }, region))
  return own.length > 0 ? own : staff.filter(({ roles }) => roles.includes('operator'))
}
