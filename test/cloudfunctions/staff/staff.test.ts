import type { StaffDocument } from '../../../cloudfunctions/platform/identity'
import { aStaff, aStaffInvite, startTestCloud, type TestCloud } from '../../support/cloud'

jest.setTimeout(60_000)

let test: TestCloud
beforeAll(async () => {
  test = await startTestCloud({ functions: ['staff', 'dealer'] })
})
beforeEach(async () => {
  for (const name of ['staff', 'staffInvites']) await test.cloud.admin.remove(name, {})
  await test.insert('staff', aStaff({ _id: 'operator', roles: ['operator'], name: '总部' }))
})
afterAll(() => test.close())

const staffOf = async (id: string): Promise<StaffDocument | undefined> =>
  (await test.read<StaffDocument>('staff', { openid: `openid-${id}` }))[0]
const invite = (roles: StaffDocument['roles'], regions: string[] = []) =>
  test.as('operator').ask('staff', 'createStaffInvite', { roles: [...roles], regions })
const accept = (id: string, code: string, requestId?: string) =>
  test
    .as(id)
    .outcome('staff', 'acceptStaffInvite', { code, name: '新同事' }, requestId === undefined ? {} : { requestId })

it('makes the first operator by the link that a set-up writes', async () => {
  await test.cloud.admin.remove('staff', {})
  const first = aStaffInvite({ _id: 'first' })
  await test.insert('staffInvites', first)
  expect(await test.as('founder').ask('staff', 'readStaffInvite', { code: first.code.toLowerCase() })).toMatchObject({
    state: 'open',
    roles: ['operator'],
    brandName: '澄里',
  })
  expect(await accept('founder', first.code)).toBe('OK')
  const { staff } = await test.as('founder').ask('staff', 'listStaff', {})
  expect(staff).toMatchObject([{ name: '新同事', roles: ['operator'], status: 'active' }])
})

it('gives the roles and regions of the link, to one person', async () => {
  const { code } = await invite(['manager'], ['华东'])
  const [first, second] = await Promise.all([accept('one', code), accept('two', code)])
  expect([first, second].sort()).toEqual(['INVITE_USED_UP', 'OK'])
  const joined = (await staffOf('one')) ?? (await staffOf('two'))
  expect(joined).toMatchObject({ roles: ['manager'], regions: ['华东'], status: 'active' })
})

it('accepts once where the tap is doubled, and not again by another request', async () => {
  const { code } = await invite(['warehouse'])
  const requestId = 'accept-twice-0123456789'
  expect(await Promise.all([accept('one', code, requestId), accept('one', code, requestId)])).toEqual(['OK', 'OK'])
  expect(await accept('one', code)).toBe('ALREADY_STAFF')
  expect(await test.read('staff', { openid: 'openid-one' })).toHaveLength(1)
  const changed = { code, name: '另一个名字' }
  expect(await test.as('one').outcome('staff', 'acceptStaffInvite', changed, { requestId })).toBe(
    'IDEMPOTENCY_CONFLICT',
  )
})

it('refuses a link that lapsed or never was', async () => {
  const { code } = await invite(['finance'])
  const before = test.cloud.clock.now()
  test.cloud.clock.advance(8 * 86_400_000)
  expect(await accept('late', code)).toBe('INVITE_EXPIRED')
  test.cloud.clock.set(before)
  expect(await accept('late', 'NOSUCHCODE22')).toBe('INVITE_NOT_FOUND')
})

it('revokes with effect from the next call, and lets somebody come back by a new link', async () => {
  await test.insert('staff', aStaff({ _id: 'leaving', roles: ['manager'] }))
  expect(await test.as('leaving').outcome('dealer', 'listDealers', {})).toBe('OK')
  await test.as('operator').ask('staff', 'revokeStaff', { staffId: 'leaving' })
  expect(await test.as('leaving').outcome('dealer', 'listDealers', {})).toBe('FORBIDDEN')
  expect((await test.as('leaving').ask('dealer', 'readSession', {})).staff).toBeNull()
  const { code } = await invite(['warehouse'])
  expect(await accept('leaving', code)).toBe('OK')
  expect(await staffOf('leaving')).toMatchObject({ _id: 'leaving', roles: ['warehouse'], status: 'active' })
})

it('changes roles, regions and supervisor, checked against the brand and the staff', async () => {
  await test.insert('staff', aStaff({ _id: 'member' }), aStaff({ _id: 'gone', status: 'revoked' }))
  const update = (change: object) =>
    test
      .as('operator')
      .outcome('staff', 'updateStaff', { staffId: 'member', roles: ['finance'], regions: [], ...change })
  expect(await update({ regions: ['火星'] })).toBe('INVALID_INPUT')
  expect(await update({ supervisorId: 'gone' })).toBe('INVALID_INPUT')
  expect(await update({ supervisorId: 'member' })).toBe('INVALID_INPUT')
  expect(await update({ staffId: 'nobody' })).toBe('NOT_FOUND')
  expect(await update({ regions: ['华南'], supervisorId: 'operator' })).toBe('OK')
  expect(await staffOf('member')).toMatchObject({ roles: ['finance'], regions: ['华南'], supervisorId: 'operator' })
})

describe('the last operator', () => {
  const demote = (by: string, id: string) =>
    test.as(by).outcome('staff', 'updateStaff', { staffId: id, roles: ['finance'], regions: [] })

  it('can be neither revoked nor demoted', async () => {
    expect(await test.as('operator').outcome('staff', 'revokeStaff', { staffId: 'operator' })).toBe('LAST_OPERATOR')
    expect(await demote('operator', 'operator')).toBe('LAST_OPERATOR')
    await test.insert('staff', aStaff({ _id: 'gone', roles: ['operator'], status: 'revoked' }))
    expect(await demote('operator', 'operator')).toBe('LAST_OPERATOR')
  })

  it('remains where two operators revoke each other at once', async () => {
    for (let round = 0; round < 3; round++) {
      const [a, b] = [`a${round}`, `b${round}`]
      await test.cloud.admin.remove('staff', {})
      await test.insert('staff', aStaff({ _id: a, roles: ['operator'] }), aStaff({ _id: b, roles: ['operator'] }))
      const outcomes = await Promise.all([
        test.as(a).outcome('staff', 'revokeStaff', { staffId: b }),
        test.as(b).outcome('staff', 'revokeStaff', { staffId: a }),
      ])
      expect(outcomes.filter(outcome => outcome === 'OK')).toHaveLength(1)
      expect(await test.read('staff', { status: 'active' })).toHaveLength(1)
    }
  })
})
