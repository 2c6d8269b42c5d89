import { act, render, renderHook, screen } from '@testing-library/react'
import type { Role, SessionView } from '@/contracts'
import { RoleTabBar } from '@/custom-tab-bar/role-tab-bar'
import { tabsOf } from '@/hooks/role-tabs'
import { usePayment } from '@/hooks/use-payment'
import { readSession } from '@/services/session'
import { done, phone } from '../../support/phone'

beforeEach(phone.reset)

test.each<[readonly Role[], readonly string[]]>([
  [['visitor'], ['home', 'shop', 'boards', 'me']],
  [
    ['visitor', 'dealer'],
    ['home', 'shop', 'boards', 'me'],
  ],
  [['manager'], ['home', 'work', 'boards', 'me']],
  [['warehouse'], ['home', 'work', 'me']],
  [
    ['visitor', 'operator', 'finance'],
    ['home', 'work', 'boards', 'me'],
  ],
  [
    ['dealer', 'warehouse'],
    ['home', 'work', 'shop', 'boards', 'me'],
  ],
])('%j sees %j', (roles, tabs) => {
  expect(tabsOf(roles)).toEqual(tabs)
})

test('the tab bar follows the session as soon as it is known, and the phone remembers the roles', async () => {
  render(<RoleTabBar current="home" />)
  const tabs = () => screen.getAllByRole('link').map(tab => tab.textContent)
  expect(tabs()).toEqual(['首页', '进货', '榜单', '我的'])
  const view: Partial<SessionView> = { roles: ['manager'], name: '林晓' }
  phone.answer(() => done(view))
  await act(async () => void (await readSession()))
  expect(tabs()).toEqual(['首页', '工作', '榜单', '我的'])
  expect([...phone.storage().values()]).toContainEqual(['manager'])
  expect(screen.getAllByRole('link').map(tab => tab.getAttribute('aria-current'))).toEqual(['page', null, null, null])
})

const request = {
  outTradeNo: 't1',
  amountFen: 100,
  payment: { timeStamp: '1', nonceStr: 'n', package: 'p', signType: 'MD5', paySign: 's' },
}

test.each([
  ['paid', () => Promise.resolve({}), { kind: 'submitted' }],
  ['left', () => Promise.reject({ errMsg: 'requestPayment:fail cancel' }), { kind: 'cancelled' }],
  [
    'broken',
    () => Promise.reject({ errMsg: 'requestPayment:fail' }),
    { kind: 'failed', error: { kind: 'unavailable' } },
  ],
])('a WeChat payment that was %s', async (_label, pay, outcome) => {
  phone.payWith(pay)
  const { result } = renderHook(() => usePayment())
  expect(await result.current.pay(request)).toEqual(outcome)
  expect(phone.calls('requestPayment')).toEqual([request.payment])
  expect(result.current.sheet).toBeNull()
})
