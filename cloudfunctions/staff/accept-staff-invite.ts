import type { ErrorCode, StaffInviteView, staffContract } from '../../src/contracts'
import { ok } from '../../src/domain/kernel'
import { type StaffInviteDocument, staffInviteState, staffInvites, staffRow } from '../modules/staff'
import { type Tx, transaction } from '../platform/data'
import { type Answer, type Context, compareMark, fail, markOf, type UseCase } from '../platform/handler'
import { idFrom } from '../platform/id'
import { type StaffDocument, staffPeople } from '../platform/identity'

const CLOSED_CODES: Record<Exclude<StaffInviteView['state'], 'open'>, ErrorCode> = {
  used: 'INVITE_USED_UP',
  expired: 'INVITE_EXPIRED',
  revoked: 'INVITE_REVOKED',
}

/** Joins the staff; one person and one link make one member. Who was revoked before may be invited again. */
export const acceptStaffInvite: UseCase<typeof staffContract, 'acceptStaffInvite'> = async (input, context) => {
  const invite = await staffInvites.findOne({ code: input.code.toUpperCase() })
  if (invite === null) return fail('INVITE_NOT_FOUND')
  const joined = await transaction(tx => accept(tx, invite._id, input.name, context))
  if (!joined.ok) return joined
  const supervisor = joined.value.supervisorId === null ? null : await staffPeople.get(joined.value.supervisorId)
  return ok(staffRow(joined.value, new Map(supervisor === null ? [] : [[supervisor._id, supervisor.name]])))
}

async function accept(tx: Tx, inviteId: string, name: string, context: Context): Answer<StaffDocument> {
  const staffId = context.staff?._id ?? idFrom('staff', context.person.openid)
  const before = await tx.get(staffPeople, staffId)
  const mark = compareMark(before?.lastChange ?? null, context)
  if (mark === 'changed') return fail('IDEMPOTENCY_CONFLICT')
  if (mark === 'repeat' && before !== null) return ok(before)
  if (before?.status === 'active') return fail('ALREADY_STAFF')
  const invite = await tx.get(staffInvites, inviteId)
  if (invite === null) return fail('INVITE_NOT_FOUND')
  const state = staffInviteState(invite, context.now)
  if (state !== 'open') return fail(CLOSED_CODES[state])
  const member = newMember(staffId, name, invite, context, before)
  await tx.put(staffPeople, member)
  await tx.update(staffInvites, inviteId, { usedBy: context.person.openid })
  return ok(member)
}

const newMember = (
  staffId: string,
  name: string,
  { roles, regions, supervisorId }: StaffInviteDocument,
  context: Context,
  before: StaffDocument | null,
): StaffDocument => ({
  _id: staffId,
  openid: context.person.openid,
  name,
  roles,
  regions,
  supervisorId,
  status: 'active',
  joinedAt: context.now,
  lastChange: markOf(context),
  version: (before?.version ?? 0) + 1,
})
