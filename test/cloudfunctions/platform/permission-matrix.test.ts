import { aDealer, aStaff, type TestCloud } from '../../support/cloud'
import { actions, callRaw, cast, startWithCast } from './cast'

jest.setTimeout(120_000)

let test: TestCloud
beforeAll(async () => {
  test = await startWithCast()
})
afterAll(() => test.close())

/** Input that no schema takes: whoever may ask hears that, whoever may not hears nothing about it. */
const codeFor = async (name: string, action: string, id: string): Promise<string> => {
  const event = { action, requestId: 'matrix-0123456789abcdef', input: null }
  const reply = (await callRaw(test, name, event, id)) as { ok: boolean; error?: { code: string } }
  return reply.ok ? 'OK' : (reply.error?.code ?? 'NONE')
}

it('has actions to try', () => {
  expect(actions.length).toBeGreaterThan(45)
})

it.each(actions)('$name.$action is for its roles alone', async ({ name, action, allow }) => {
  const codes: (readonly [string, string])[] = []
  for (const role of cast) codes.push([role, await codeFor(name, action, role)])
  // Everyone is a visitor; roles add to that.
  const expected = cast.map(role => {
    const granted = allow.includes(role) || allow.includes('visitor')
    return [role, granted ? 'INVALID_INPUT' : 'FORBIDDEN'] as const
  })
  expect(Object.fromEntries(codes)).toEqual(Object.fromEntries(expected))
})

it('takes roles away with the status that gave them', async () => {
  await test.insert(
    'dealers',
    aDealer({ _id: 'left', status: 'left' }),
    aDealer({ _id: 'suspended', status: 'suspended' }),
  )
  await test.insert('staff', aStaff({ _id: 'revoked', roles: ['operator'], status: 'revoked' }))
  expect(await codeFor('dealer', 'readHome', 'left')).toBe('FORBIDDEN')
  expect(await codeFor('dealer', 'readHome', 'suspended')).toBe('INVALID_INPUT')
  expect(await codeFor('staff', 'listStaff', 'revoked')).toBe('FORBIDDEN')
})
