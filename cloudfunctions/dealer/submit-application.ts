import type { dealerContract, ParsedInputOf } from '../../src/contracts'
import { HOUR_MS, ok } from '../../src/domain/kernel'
import {
  type ApplicationDocument,
  applicationSubmitted,
  applications,
  applicationView,
  CLOSED_INVITE_CODES,
  findInvite,
  type InviteDocument,
  inviteState,
  invites,
} from '../modules/dealer'
import { type BrandSettings, readSettings } from '../modules/settings'
import { isDuplicate, set, type Tx, transaction } from '../platform/data'
import { type Answer, type Context, fail, type UseCase } from '../platform/handler'
import { tellInTransaction } from '../platform/outbox'
import { noticeNow } from './notice-now'

type Input = ParsedInputOf<(typeof dealerContract)['submitApplication']>

/**
 * Applies through an invitation. A place of the invitation and the application are taken together, so that no more
 * apply than were invited and no place is lost.
 */
export const submitApplication: UseCase<typeof dealerContract, 'submitApplication'> = async (input, context) => {
  if (context.dealer !== null) return fail('ALREADY_DEALER')
  const [{ brand }, invite] = await Promise.all([readSettings(), findInvite(input.code)])
  if (invite === null) return fail('INVITE_NOT_FOUND')
  if (input.consentVersion !== brand.consent.version) {
    const message = '入驻须知已更新，请重新阅读并同意后提交'
    return fail('INVALID_INPUT', { message, details: { path: 'consentVersion' } })
  }
  if (!brand.regions.includes(input.region)) {
    return fail('INVALID_INPUT', { message: '请从列表中选择区域', details: { path: 'region' } })
  }
  const stored = await store(newApplication(input, context, invite, brand), context.now)
  if (!stored.ok) return stored
  await noticeNow(applicationSubmitted(stored.value), context)
  return ok(applicationView(stored.value, brand))
}

async function store(application: ApplicationDocument, now: number): Answer<ApplicationDocument> {
  try {
    return await transaction(tx => takePlace(tx, application, now))
  } catch (error) {
    // Not this application's id, which was looked for inside: another one of the same person is open.
    if (isDuplicate(error)) return fail('APPLICATION_OPEN')
    throw error
  }
}

async function takePlace(tx: Tx, application: ApplicationDocument, now: number): Answer<ApplicationDocument> {
  const before = await tx.get(applications, application._id)
  if (before !== null) return before.inputHash === application.inputHash ? ok(before) : fail('IDEMPOTENCY_CONFLICT')
  const invite = await tx.get(invites, application.inviteId)
  if (invite === null) return fail('INVITE_NOT_FOUND')
  const state = inviteState(invite, now)
  if (state !== 'open') return fail(CLOSED_INVITE_CODES[state])
  await tx.insert(applications, application)
  await tx.update(invites, invite._id, { used: set.inc(1) })
  await tellInTransaction(tx, applicationSubmitted(application))
  return ok(application)
}

const newApplication = (
  input: Input,
  { newId, inputHash, person, now }: Context,
  invite: InviteDocument,
  brand: BrandSettings,
): ApplicationDocument => ({
  _id: newId(),
  openid: person.openid,
  openKey: person.openid,
  inputHash,
  inviteId: invite._id,
  inviter: invite.inviter,
  inviterOpenid: invite.inviterOpenid,
  tier: invite.tier,
  name: input.name,
  phone: input.phone,
  region: input.region,
  experience: input.experience ?? '',
  consent: { version: input.consentVersion, agreedAt: now },
  status: 'submitted',
  submittedAt: now,
  promisedBy: now + brand.terms.reviewHours * HOUR_MS,
  decidedAt: null,
  decidedBy: null,
  reason: null,
  dealerId: null,
  decision: null,
})
