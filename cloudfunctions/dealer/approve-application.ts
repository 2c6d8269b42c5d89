import { applicationMachine } from '../../src/domain/dealer'
import { nextState, ok } from '../../src/domain/kernel'
import {
  type ApplicationDocument,
  applicationDecided,
  applications,
  dealerIdOf,
  invites,
  newDealer,
  placeInTree,
} from '../modules/dealer'
import { tierOf } from '../modules/settings'
import { set, type Tx } from '../platform/data'
import { type Answer, fail, markOf } from '../platform/handler'
import { dealers } from '../platform/identity'
import { tellInTransaction } from '../platform/outbox'
import { type ReviewCase, reviewerOf } from './review-case'

/** Makes the dealer, in its place in the supply tree, together with the decision. */
export async function approve(tx: Tx, reviewed: ReviewCase): Answer<ApplicationDocument> {
  const { application, staff, context } = reviewed
  const invite = await tx.get(invites, application.inviteId)
  const next = nextState(applicationMachine, {
    state: application.status,
    event: 'approve',
    actor: reviewerOf(staff),
    // Its place was taken when it was handed in; only a revocation since then stands against it.
    holds: ['not_yet_dealer', ...(invite !== null && invite.revokedAt === null ? (['invite_open'] as const) : [])],
  })
  if (!next.ok) return fail(next.error.code === 'CONDITION_NOT_MET' ? 'INVITE_REVOKED' : 'APPLICATION_CLOSED')
  const dealerId = await join(tx, reviewed)
  const change = {
    status: next.value,
    openKey: application._id,
    decidedAt: context.now,
    decidedBy: { staffId: staff._id, name: staff.name },
    dealerId,
    decision: markOf(context),
  }
  await tx.update(applications, application._id, change)
  await tellInTransaction(tx, applicationDecided(application, context.now))
  return ok({ ...application, ...change })
}

async function join(tx: Tx, { application, brand, context }: ReviewCase): Promise<string> {
  const { inviter, tier } = application
  const rank = tierOf(brand, tier).rank
  const placement = inviter.kind === 'dealer' ? await placeInTree(tx, brand, rank, inviter.id) : {}
  await tx.insert(dealers, newDealer(application, placement, context.now))
  if (placement.uplineId !== undefined) {
    await tx.update(dealers, placement.uplineId, { downlines: set.inc(1), version: set.inc(1) })
  }
  return dealerIdOf(application._id)
}
