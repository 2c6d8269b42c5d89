import { callCloud } from '@/services/cloud'
import { textOf } from '@/services/service'
import { phone } from '../../support/phone'

beforeEach(phone.reset)

// Words and codes as WeChat and browsers give them.
test.each([
  ['cloud.callFunction:fail Error: errCode: -404012 | errMsg: polling exceed max timeout', undefined, 'timeout'],
  ['request:fail timeout', undefined, 'timeout'],
  ['cloud.callFunction:fail -504003 Invoking task timed out after 20 seconds', -504003, 'timeout'],
  ['cloud.callFunction:fail Error: errCode: -404011 cloud function execution error', -404011, 'unavailable'],
  ['cloud.callFunction:fail -504002 function not run', -504002, 'unavailable'],
  ['cloud.callFunction:fail -501000 resource not found', -501000, 'unavailable'],
  ['request:fail', undefined, 'offline'],
  ['request:fail net::ERR_INTERNET_DISCONNECTED', undefined, 'offline'],
  ['cloud.callFunction:fail Error: errCode: -404006 network error', -404006, 'offline'],
  ['something nobody has seen', undefined, 'unavailable'],
])('%s', async (errMsg, errCode, kind) => {
  phone.answer(() => Promise.reject({ errMsg, errCode }))
  const answer = await callCloud('order', { action: 'readOrder' })
  expect(answer).toEqual({ ok: false, error: { kind } })
})

test('what is thrown as an error is understood too', async () => {
  phone.answer(() => Promise.reject(new Error('Failed to fetch')))
  expect(await callCloud('order', {})).toEqual({ ok: false, error: { kind: 'offline' } })
  phone.answer(() => Promise.reject(undefined))
  expect(await callCloud('order', {})).toEqual({ ok: false, error: { kind: 'unavailable' } })
})

test.each(['offline', 'timeout', 'unavailable'] as const)('%s is told in Chinese, with what to do', kind => {
  const text = textOf({ kind })
  expect(text).toMatch(/重试/)
  expect(text).not.toMatch(/[A-Za-z]/)
})
