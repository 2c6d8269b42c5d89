import { openidOf, startTestCloud, type TestCloud } from '../../support/cloud'
import { callRaw } from './cast'

jest.setTimeout(60_000)

let test: TestCloud
beforeAll(async () => {
  test = await startTestCloud({ functions: ['dealer'] })
})
afterAll(() => test.close())

const requestId = 'request-0123456789abcdef'
const refusal = async (event: unknown, id: string | null = 'somebody') => {
  const reply = (await callRaw(test, 'dealer', event, id)) as { ok: boolean; error: { code: string; message: string } }
  return reply.ok ? 'OK' : reply.error.code
}

describe('an event that is no request', () => {
  it.each([
    { event: { action: 'readSession', input: {} }, code: 'OK' },
    { event: { action: 'readSession', input: {}, extra: 1 }, code: 'OK' },
    { event: { action: 'readSession', input: { extra: 1 } }, code: 'INVALID_INPUT' },
    { event: { action: 'readSession' }, code: 'INVALID_INPUT' },
    { event: {}, code: 'INVALID_INPUT' },
    { event: { action: 7, input: {} }, code: 'INVALID_INPUT' },
    { event: { action: 'nothingKnown', input: {} }, code: 'UNKNOWN_ACTION' },
    { event: { action: 'constructor', input: {} }, code: 'UNKNOWN_ACTION' },
    { event: { action: '__proto__', input: {} }, code: 'UNKNOWN_ACTION' },
    { event: { action: 'toString', input: {} }, code: 'UNKNOWN_ACTION' },
    { event: { action: 'setBoardConsent', input: { consent: true } }, code: 'INVALID_INPUT' },
    { event: { action: 'setBoardConsent', requestId: 'short', input: { consent: true } }, code: 'INVALID_INPUT' },
    { event: { action: 'setBoardConsent', requestId: 'with spaces 0123456789', input: {} }, code: 'INVALID_INPUT' },
    { event: { action: 'setBoardConsent', requestId, input: { consent: true } }, code: 'FORBIDDEN' },
  ])('$event: $code', async ({ event, code }) => {
    expect(await refusal(event)).toBe(code)
  })
})

it('knows nobody without an identity', async () => {
  expect(await refusal({ action: 'readSession', input: {} }, null)).toBe('NOT_SIGNED_IN')
})

it('believes nothing that the event says about who calls', async () => {
  const event = {
    action: 'readSession',
    input: {},
    openid: openidOf('operator'),
    OPENID: openidOf('operator'),
    userInfo: { openId: openidOf('operator') },
  }
  const reply = (await callRaw(test, 'dealer', event, 'somebody')) as { value: { roles: string[] } }
  expect(reply.value.roles).toEqual(['visitor'])
})

it('tells a fault as an apology, without its details, and logs it whole', async () => {
  const inject = { failOperation: 1 }
  const { reply, stats } = await test.as('somebody').call('dealer', 'readSession', {}, { inject })
  expect(reply).toEqual({ ok: false, error: { code: 'INTERNAL', message: expect.stringContaining('系统出了点问题') } })
  const lines = stats.logs.map(({ text }) => JSON.parse(text) as Record<string, unknown>)
  expect(lines).toContainEqual(
    expect.objectContaining({ event: 'threw', error: expect.stringContaining('DataFailure') }),
  )
})

it('writes one line a call, without what the caller said or is', async () => {
  const { stats } = await test.as('somebody').call('dealer', 'readInvite', { code: 'SECRETCODE22' }, { requestId })
  const lines = stats.logs.map(({ text }) => JSON.parse(text) as Record<string, unknown>)
  expect(lines).toEqual([
    {
      level: 'info',
      event: 'answered',
      requestId,
      action: 'readInvite',
      person: expect.stringMatching(/^[0-9a-f]{12}$/),
      code: 'INVITE_NOT_FOUND',
      ms: expect.any(Number),
      operations: expect.any(Number),
    },
  ])
  expect(JSON.stringify(stats.logs)).not.toMatch(/SECRETCODE|openid-somebody/)
})

it('answers with the server’s clock', async () => {
  const { reply } = await test.as('somebody').call('dealer', 'readSession', {})
  expect(reply).toMatchObject({ ok: true, at: test.cloud.clock.now().getTime() })
})
