import { ok } from '../../../src/domain/kernel'
import { set, transaction } from '../../platform/data'
import { type Answer, type Context, compareMark, fail, markOf } from '../../platform/handler'
import { type StaffDocument, staffPeople } from '../../platform/identity'
import { keepAnOperator, losesOperator, otherOperators } from './keep-an-operator'

export type StaffChange = Partial<Pick<StaffDocument, 'roles' | 'regions' | 'supervisorId' | 'status'>>

/** Changes what a member of staff may do, effective with its next call. The last operator stays one. */
export async function changeStaff(staffId: string, change: StaffChange, context: Context): Answer<StaffDocument> {
  const others = await otherOperators(staffId)
  return transaction(async tx => {
    const staff = await tx.get(staffPeople, staffId)
    if (staff === null) return fail('NOT_FOUND')
    const mark = compareMark(staff.lastChange, context)
    if (mark === 'changed') return fail('IDEMPOTENCY_CONFLICT')
    if (mark === 'repeat') return ok(staff)
    const changed = { ...staff, ...change, lastChange: markOf(context) }
    if (losesOperator(staff, changed) && !(await keepAnOperator(tx, others))) return fail('LAST_OPERATOR')
    await tx.update(staffPeople, staffId, { ...change, lastChange: changed.lastChange, version: set.inc(1) })
    return ok(changed)
  })
}
