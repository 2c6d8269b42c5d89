import type { InviteDocument } from '../../../cloudfunctions/modules/dealer'
import type { DealerDocument } from '../../../cloudfunctions/platform/identity'
import { aDealer, aStaff, startTestCloud, type TestCloud } from '../../support/cloud'
import type { Called } from '../../support/cloud/person'

/** More than any of these calls makes: a stop beyond the last one is no stop. */
const MOST_OPERATIONS = 40

let test: TestCloud
beforeAll(async () => {
  test = await startTestCloud({ functions: ['dealer'], cloud: { maxInstances: 1, limits: { transactionMs: 500 } } })
})
afterAll(() => test.close())

beforeEach(async () => {
  for (const name of ['staff', 'dealers', 'invites', 'applications', 'facts', 'inbox']) {
    await test.cloud.admin.remove(name, {})
  }
  await test.insert('staff', aStaff({ _id: 'operator', roles: ['operator'] }))
  await test.insert('dealers', aDealer({ _id: 'city', tier: 'city' }))
})

/** Runs a call with a stop after its n-th operation, then again whole; false where it ended before the stop. */
async function stopThenRepeat(run: (inject?: object) => Promise<Called<unknown>>, at: number) {
  const stopped = await run({ stopAfterOperation: at }).then(
    ({ stats }) => stats.operations < at,
    () => false,
  )
  // The stopped transaction holds its documents until the cloud ends it: whoever comes first hears that it is busy.
  for (let repeat = 0; repeat < 10; repeat++) {
    const { reply } = await run()
    if (reply.ok) return !stopped
    if (reply.error.code !== 'BUSY') throw new Error(`repeated: ${JSON.stringify(reply.error)}`)
  }
  throw new Error('stayed busy')
}

it('submits once and approves once, wherever either is stopped before it is repeated', async () => {
  for (let at = 1; at <= MOST_OPERATIONS; at++) {
    const newcomer = `newcomer-${at}`
    const offer = { tier: 'retailer', region: '华东', days: 7, maxUses: 1 }
    const { code } = await test.as('city').ask('dealer', 'createInvite', offer)
    const form = { code, name: '王小明', phone: '13912345678', region: '华东', consentVersion: 1 }
    const requestId = `crash-${String(at).padStart(3, '0')}-0123456789`
    const submitting = await stopThenRepeat(
      inject => test.as(newcomer).call('dealer', 'submitApplication', form, { requestId, ...(inject && { inject }) }),
      at,
    )
    const { application } = await test.as(newcomer).ask('dealer', 'readMyApplication', {})
    const applicationId = application?.applicationId ?? ''
    const review = { applicationId, decision: 'approve' } as const
    const approving = await stopThenRepeat(
      inject =>
        test.as('operator').call('dealer', 'reviewApplication', review, { requestId, ...(inject && { inject }) }),
      at,
    )
    expect(await test.read('applications', { openid: `openid-${newcomer}` })).toMatchObject([{ status: 'approved' }])
    expect(await test.read<DealerDocument>('dealers', { openid: `openid-${newcomer}` })).toMatchObject([
      { uplineId: 'city' },
    ])
    expect(await test.read<InviteDocument>('invites', { code })).toMatchObject([{ used: 1 }])
    expect(await test.read('facts', { subject: `application:${applicationId}` })).toHaveLength(2)
    expect(await test.read<DealerDocument>('dealers', { _id: 'city' })).toMatchObject([{ downlines: at }])
    expect(await test.read('inbox', { openid: `openid-${newcomer}` })).toHaveLength(1)
    if (!submitting && !approving) return
  }
  throw new Error('never ran to its end without a stop')
})
