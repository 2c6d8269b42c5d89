import { applicationMachine } from '../../src/domain/dealer'
import { nextState, ok } from '../../src/domain/kernel'
import { type ApplicationDocument, applicationDecided, applications, givePlaceBack } from '../modules/dealer'
import type { Tx } from '../platform/data'
import { type Answer, fail, markOf } from '../platform/handler'
import { tellInTransaction } from '../platform/outbox'
import { type ReviewCase, reviewerOf } from './review-case'

/** Ends the application with a reason that the applicant reads; the invitation's place is free again. */
export async function reject(
  tx: Tx,
  { application, staff, context }: ReviewCase,
  reason: string,
): Answer<ApplicationDocument> {
  const move = {
    state: application.status,
    event: 'reject',
    actor: reviewerOf(staff),
    holds: ['reason_given'],
  } as const
  const next = nextState(applicationMachine, move)
  if (!next.ok) return fail('APPLICATION_CLOSED')
  const change = {
    status: next.value,
    openKey: application._id,
    decidedAt: context.now,
    decidedBy: { staffId: staff._id, name: staff.name },
    reason,
    decision: markOf(context),
  }
  await tx.update(applications, application._id, change)
  await givePlaceBack(tx, application)
  await tellInTransaction(tx, applicationDecided(application, context.now))
  return ok({ ...application, ...change })
}
