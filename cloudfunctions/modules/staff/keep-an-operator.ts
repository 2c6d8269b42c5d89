import { set, type Tx } from '../../platform/data'
import { type StaffDocument, staffPeople } from '../../platform/identity'

const isOperator = (staff: StaffDocument | null): staff is StaffDocument =>
  staff !== null && staff.status === 'active' && staff.roles.includes('operator')

/** Active operators other than one, to look at inside a transaction. */
export async function otherOperators(staffId: string): Promise<readonly string[]> {
  const found = await staffPeople.find({ status: 'active', roles: 'operator' }, { sort: [['joinedAt', 1]] })
  return found.map(({ _id }) => _id).filter(id => id !== staffId)
}

/**
 * Makes sure that an operator remains when one goes, and writes to the one that does: two operators who revoke each
 * other at once then conflict, instead of both succeeding.
 */
export async function keepAnOperator(tx: Tx, others: readonly string[]): Promise<boolean> {
  for (const id of others) {
    const other = await tx.get(staffPeople, id)
    if (!isOperator(other)) continue
    await tx.update(staffPeople, id, { version: set.inc(1) })
    return true
  }
  return false
}

/** Whether a change takes an operator away. */
export const losesOperator = (before: StaffDocument, after: Pick<StaffDocument, 'roles' | 'status'>): boolean =>
  isOperator(before) && !isOperator({ ...before, ...after })
