import type { ApplicationDocument } from '../../../cloudfunctions/modules/dealer'
import type { DealerDocument } from '../../../cloudfunctions/platform/identity'
import { aDealer, aStaff, startTestCloud, type TestCloud } from '../../support/cloud'

jest.setTimeout(60_000)

let test: TestCloud
const application = {
  name: '王小明',
  phone: '13912345678',
  region: '华东',
  consentVersion: 1,
}

beforeAll(async () => {
  test = await startTestCloud({ functions: ['dealer'] })
  await test.insert(
    'staff',
    aStaff({ _id: 'operator', roles: ['operator'], name: '总部' }),
    aStaff({ _id: 'east', roles: ['manager'], regions: ['华东'] }),
    aStaff({ _id: 'east-too', roles: ['manager'], regions: ['华东', '华北'] }),
    aStaff({ _id: 'south', roles: ['manager'], regions: ['华南'] }),
  )
  await test.insert(
    'dealers',
    aDealer({ _id: 'general', tier: 'general', name: '陈总' }),
    aDealer({ _id: 'regional', tier: 'regional', uplineId: 'general' }),
    aDealer({ _id: 'city', tier: 'city', uplineId: 'regional' }),
    aDealer({ _id: 'suspended', tier: 'city', status: 'suspended' }),
  )
})
afterAll(() => test.close())

/** From an invitation to an application of a newcomer. */
async function applied(inviter: string, newcomer: string, tier = 'retailer', maxUses = 1) {
  const invite = await test.as(inviter).ask('dealer', 'createInvite', { tier, region: '华东', days: 7, maxUses })
  const { applicationId } = await test
    .as(newcomer)
    .ask('dealer', 'submitApplication', { code: invite.code, ...application })
  return { code: invite.code, applicationId }
}

const dealerOf = async (id: string): Promise<DealerDocument | undefined> =>
  (await test.read<DealerDocument>('dealers', { openid: `openid-${id}` }))[0]

const unreadTitles = async (id: string): Promise<string[]> =>
  (await test.as(id).ask('dealer', 'listInbox', {})).rows.map(({ title }) => title)

describe('the path', () => {
  it('leads from an invitation to a dealer of the right tier, upline and region', async () => {
    const { code, applicationId } = await applied('city', 'newcomer')
    expect(await test.as('newcomer').ask('dealer', 'readInvite', { code })).toMatchObject({
      state: 'used_up',
      tierName: '微零售商',
      inviterName: '经销商city',
      alreadyDealer: false,
      consent: { version: 1 },
    })
    const waiting = await test.as('newcomer').ask('dealer', 'readSession', {})
    expect(waiting).toMatchObject({ roles: ['visitor'], application: { applicationId, status: 'submitted' } })
    expect(await unreadTitles('east')).toEqual(['新的入驻申请'])
    expect(await unreadTitles('south')).toEqual([])

    const approved = await test.as('east').ask('dealer', 'reviewApplication', { applicationId, decision: 'approve' })
    expect(approved).toMatchObject({ status: 'approved', phoneMasked: '139****5678', region: '华东' })
    const session = await test.as('newcomer').ask('dealer', 'readSession', {})
    expect(session).toMatchObject({ roles: ['visitor', 'dealer'], name: '王小明', unread: 1 })
    expect(session.dealer).toMatchObject({ tier: 'retailer', tierName: '微零售商', status: 'active', region: '华东' })
    expect(await dealerOf('newcomer')).toMatchObject({ uplineId: 'city', referrerId: null, downlines: 0 })
    expect(await dealerOf('city')).toMatchObject({ downlines: 1 })
    expect(await unreadTitles('newcomer')).toEqual(['入驻申请已通过'])
    expect(await unreadTitles('city')).toEqual(['您邀请的经销商已入驻'])
  })

  it.each([
    { inviter: 'city', tier: 'city', uplineId: 'regional', referrerId: 'city', why: 'own tier: above the inviter' },
    { inviter: 'general', tier: 'general', uplineId: null, referrerId: 'general', why: 'the top tier: the brand' },
    { inviter: 'general', tier: 'city', uplineId: 'general', referrerId: null, why: 'a lower tier: the inviter' },
    { inviter: 'operator', tier: 'general', uplineId: null, referrerId: null, why: 'invited by headquarters' },
  ])('places under $uplineId with referrer $referrerId ($why)', async ({ inviter, tier, uplineId, referrerId }) => {
    const newcomer = `placed-${inviter}-${tier}`
    const { applicationId } = await applied(inviter, newcomer, tier)
    await test.as('operator').ask('dealer', 'reviewApplication', { applicationId, decision: 'approve' })
    expect(await dealerOf(newcomer)).toMatchObject({ tier, uplineId, referrerId })
  })

  it('rejects with a reason that the applicant reads, and frees the place for another', async () => {
    const { code, applicationId } = await applied('city', 'refused')
    await test.as('east').ask('dealer', 'reviewApplication', { applicationId, decision: 'reject', reason: '资料不全' })
    const mine = await test.as('refused').ask('dealer', 'readMyApplication', {})
    expect(mine.application).toMatchObject({ status: 'rejected', reason: '资料不全' })
    expect(mine.application?.timeline.map(({ text }) => text)).toEqual(['提交入驻申请', '审核未通过：资料不全'])
    expect(await test.as('second').outcome('dealer', 'submitApplication', { code, ...application })).toBe('OK')
    expect(await dealerOf('refused')).toBeUndefined()
  })

  it('lets the applicant withdraw and apply again', async () => {
    const { code, applicationId } = await applied('city', 'undecided')
    const withdrawn = await test.as('undecided').ask('dealer', 'withdrawApplication', { applicationId })
    expect(withdrawn.status).toBe('withdrawn')
    expect(await test.as('undecided').ask('dealer', 'withdrawApplication', { applicationId })).toEqual(withdrawn)
    expect(await test.as('undecided').outcome('dealer', 'submitApplication', { code, ...application })).toBe('OK')
    expect(await test.as('east').outcome('dealer', 'reviewApplication', { applicationId, decision: 'approve' })).toBe(
      'APPLICATION_CLOSED',
    )
  })
})

describe('once, however often it is tapped', () => {
  it('makes one dealer where two reviewers and a double tap approve at once', async () => {
    const { applicationId } = await applied('city', 'wanted')
    const requestId = 'double-tap-0123456789'
    const taps = await Promise.all([
      test.as('east').outcome('dealer', 'reviewApplication', { applicationId, decision: 'approve' }, { requestId }),
      test.as('east').outcome('dealer', 'reviewApplication', { applicationId, decision: 'approve' }, { requestId }),
      test.as('east-too').outcome('dealer', 'reviewApplication', { applicationId, decision: 'approve' }),
      test.as('operator').outcome('dealer', 'reviewApplication', { applicationId, decision: 'approve' }),
    ])
    expect(taps).toEqual(['OK', 'OK', 'OK', 'OK'])
    expect(await test.read('dealers', { applicationId })).toHaveLength(1)
    expect(
      await test.read('facts', { subject: `application:${applicationId}`, kind: 'application.decided' }),
    ).toHaveLength(1)
  })

  it('lets one of an approval and a rejection at once stand', async () => {
    const { applicationId } = await applied('city', 'disputed')
    const outcomes = await Promise.all([
      test.as('east').outcome('dealer', 'reviewApplication', { applicationId, decision: 'approve' }),
      test.as('east-too').outcome('dealer', 'reviewApplication', { applicationId, decision: 'reject', reason: '重复' }),
    ])
    expect([...outcomes].sort()).toEqual(['APPLICATION_CLOSED', 'OK'])
    const [stored] = await test.read<ApplicationDocument>('applications', { _id: applicationId })
    expect(await test.read('dealers', { applicationId })).toHaveLength(stored?.status === 'approved' ? 1 : 0)
  })

  it('finds the same application when it is sent twice at once, and refuses changed content', async () => {
    const { code } = await test
      .as('city')
      .ask('dealer', 'createInvite', { tier: 'retailer', region: '华东', days: 7, maxUses: 5 })
    const requestId = 'apply-twice-0123456789'
    const send = (name: string) =>
      test.as('eager').call('dealer', 'submitApplication', { code, ...application, name }, { requestId })
    const [first, second] = await Promise.all([send('李雷'), send('李雷')])
    expect(first.reply).toMatchObject({ ok: true })
    expect(second.reply.ok && second.reply.value).toEqual(first.reply.ok && first.reply.value)
    expect((await send('韩梅梅')).reply).toMatchObject({ ok: false, error: { code: 'IDEMPOTENCY_CONFLICT' } })
    expect(await test.as('eager').outcome('dealer', 'submitApplication', { code, ...application })).toBe(
      'APPLICATION_OPEN',
    )
    expect(await test.as('city').ask('dealer', 'readInvite', { code })).toMatchObject({ used: 1 })
  })

  it('never lets more apply than were invited, however many come at once', async () => {
    const { code } = await test
      .as('city')
      .ask('dealer', 'createInvite', { tier: 'retailer', region: '华东', days: 7, maxUses: 3 })
    const crowd = Array.from({ length: 8 }, (_, index) => test.as(`crowd-${index}`))
    const outcomes = await Promise.all(
      crowd.map(person => person.outcome('dealer', 'submitApplication', { code, ...application })),
    )
    expect(outcomes.filter(outcome => outcome === 'OK')).toHaveLength(3)
    expect(outcomes.filter(outcome => outcome === 'INVITE_USED_UP')).toHaveLength(5)
  })
})

describe('refusals', () => {
  const offer = { region: '华东', days: 7, maxUses: 1 }

  it.each([
    { who: 'city', input: { tier: 'regional', ...offer }, code: 'INVITE_TIER_TOO_HIGH' },
    { who: 'city', input: { tier: 'city', ...offer, region: '华南' }, code: 'OUT_OF_REGION' },
    { who: 'city', input: { tier: 'unknown', ...offer }, code: 'INVALID_INPUT' },
    { who: 'east', input: { tier: 'general', ...offer }, code: 'INVITE_TIER_TOO_HIGH' },
    { who: 'east', input: { tier: 'city', ...offer, region: '华南' }, code: 'OUT_OF_REGION' },
    { who: 'suspended', input: { tier: 'retailer', ...offer }, code: 'DEALER_SUSPENDED' },
    { who: 'operator', input: { tier: 'general', ...offer }, code: 'OK' },
    { who: 'city', input: { tier: 'city', ...offer }, code: 'OK' },
  ])('$who offering $input.tier in $input.region: $code', async ({ who, input, code }) => {
    expect(await test.as(who).outcome('dealer', 'createInvite', input)).toBe(code)
  })

  it('tells what is wrong with an invitation, each in its own words', async () => {
    const make = () => test.as('city').ask('dealer', 'createInvite', { tier: 'retailer', ...offer })
    const [revoked, open] = [await make(), await make()]
    await test.as('city').ask('dealer', 'revokeInvite', { code: revoked.code })
    const apply = (id: string, code: string) =>
      test.as(id).outcome('dealer', 'submitApplication', { code, ...application })
    expect(await apply('late', revoked.code)).toBe('INVITE_REVOKED')
    expect(await apply('late', 'NOSUCHCODE22')).toBe('INVITE_NOT_FOUND')
    expect(await apply('general', open.code)).toBe('ALREADY_DEALER')
    const before = test.cloud.clock.now()
    test.cloud.clock.advance(8 * 86_400_000)
    expect(await apply('late', open.code)).toBe('INVITE_EXPIRED')
    test.cloud.clock.set(before)
    expect(await test.as('east').outcome('dealer', 'revokeInvite', { code: open.code })).toBe('FORBIDDEN')
    expect(await test.as('operator').outcome('dealer', 'revokeInvite', { code: open.code })).toBe('OK')
  })

  it('keeps managers to their regions, in lists too', async () => {
    const { applicationId } = await applied('city', 'far')
    const south = test.as('south')
    expect(await south.outcome('dealer', 'reviewApplication', { applicationId, decision: 'approve' })).toBe(
      'OUT_OF_REGION',
    )
    expect(await south.outcome('dealer', 'readApplication', { applicationId })).toBe('OUT_OF_REGION')
    expect((await south.ask('dealer', 'listApplications', { status: 'submitted' })).rows).toEqual([])
    expect((await south.ask('dealer', 'listDealers', {})).rows).toEqual([])
    expect(await south.outcome('dealer', 'readDealer', { dealerId: 'city' })).toBe('OUT_OF_REGION')
  })

  it('does not approve through an invitation revoked since', async () => {
    const { code, applicationId } = await applied('city', 'too-late')
    await test.as('city').ask('dealer', 'revokeInvite', { code })
    const review = { applicationId, decision: 'approve' } as const
    expect(await test.as('east').outcome('dealer', 'reviewApplication', review)).toBe('INVITE_REVOKED')
  })

  it('wants the consent that was last published', async () => {
    const { code } = await test.as('city').ask('dealer', 'createInvite', { tier: 'retailer', ...offer })
    const stale = { code, ...application, consentVersion: 2 }
    expect(await test.as('careful').outcome('dealer', 'submitApplication', stale)).toBe('INVALID_INPUT')
  })
})
