import { getWXContext } from 'wx-server-sdk'
import type { Role } from '../../../src/contracts'
import { collection } from '../data'
import type { DealerDocument, StaffDocument } from './person-documents'

export const staffPeople = collection<StaffDocument>('staff')
export const dealers = collection<DealerDocument>('dealers')

export interface Person {
  readonly openid: string
  readonly staff: StaffDocument | null
  readonly dealer: DealerDocument | null
  readonly roles: readonly Role[]
}

/** The caller's OPENID as WeChat gives it; null where there is none, as in a timer's call. */
export function callerOpenid(): string | null {
  const { OPENID } = getWXContext()
  return typeof OPENID === 'string' && OPENID !== '' ? OPENID : null
}

/** Who that is to the brand, as of now: two reads side by side, never cached. */
export async function findPerson(openid: string): Promise<Person> {
  const [staff, dealer] = await Promise.all([staffPeople.findOne({ openid }), dealers.findOne({ openid })])
  return { openid, staff, dealer, roles: rolesOf(staff, dealer) }
}

/** A suspended dealer may still read; what it may no longer do is each action's own matter. */
function rolesOf(staff: StaffDocument | null, dealer: DealerDocument | null): Role[] {
  const roles: Role[] = ['visitor']
  if (dealer !== null && dealer.status !== 'left') roles.push('dealer')
  if (staff !== null && staff.status === 'active') roles.push(...staff.roles)
  return roles
}
