import type { dealerContract } from '../../src/contracts'
import { ok } from '../../src/domain/kernel'
import { type ApplicationDocument, applicationDecided, applications, applicationView } from '../modules/dealer'
import { readSettings } from '../modules/settings'
import { mayActIn } from '../modules/staff'
import { isDuplicate, type Tx, transaction } from '../platform/data'
import { type Answer, compareMark, fail, type UseCase } from '../platform/handler'
import { approve } from './approve-application'
import { noticeNow } from './notice-now'
import { reject } from './reject-application'
import type { Review, ReviewCase } from './review-case'

/** Approves or rejects, once: repeats and second reviewers find what was decided. */
export const reviewApplication: UseCase<typeof dealerContract, 'reviewApplication'> = async (input, context) => {
  const { staff } = context
  if (staff === null) return fail('FORBIDDEN')
  const { brand } = await readSettings()
  const decided = await decide(tx => review(tx, input, { staff, brand, context }))
  if (!decided.ok) return decided
  await noticeNow(applicationDecided(decided.value, decided.value.decidedAt ?? context.now), context)
  return ok(applicationView(decided.value, brand))
}

async function decide(work: (tx: Tx) => Answer<ApplicationDocument>): Answer<ApplicationDocument> {
  try {
    return await transaction(work)
  } catch (error) {
    if (isDuplicate(error)) return fail('ALREADY_DEALER', { message: '对方已经是经销商，无需再次审核' })
    throw error
  }
}

async function review(tx: Tx, input: Review, known: Omit<ReviewCase, 'application'>): Answer<ApplicationDocument> {
  const application = await tx.get(applications, input.applicationId)
  if (application === null) return fail('NOT_FOUND')
  if (!mayActIn(known.staff, application.region)) return fail('OUT_OF_REGION')
  const mark = compareMark(application.decision, known.context)
  if (mark === 'changed') return fail('IDEMPOTENCY_CONFLICT')
  const wanted = input.decision === 'approve' ? 'approved' : 'rejected'
  if (mark === 'repeat' || (application.status === 'approved' && wanted === 'approved')) return ok(application)
  if (application.status !== 'submitted') return fail('APPLICATION_CLOSED', { details: { status: application.status } })
  const reviewed = { application, ...known }
  return input.decision === 'approve' ? approve(tx, reviewed) : reject(tx, reviewed, input.reason)
}
