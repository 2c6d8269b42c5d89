import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import HomePage from '@/pages/home'
import { inviteCodeIn } from '@/pages/home/invite-code'
import { gapRow } from '@/pages/home/tier-gaps'
import { rememberSession } from '@/services/session'
import { dealerHomeView, sessionView } from '../../support/dealer-views'
import { done, phone, refused } from '../../support/phone'

const visitor = sessionView({ roles: ['visitor'], name: null, dealer: null })
const manager = sessionView({ roles: ['visitor', 'manager'], name: '林晓', dealer: null })
const staffHome = {
  session: manager,
  todos: [
    {
      kind: 'review_application',
      count: 3,
      text: '3 份入驻申请待审核',
      url: '/packages/manager/applications/index',
      dueAt: Date.now() - 7_200_000,
    },
  ],
  figures: [
    { label: '本月净进货', value: 1_284_500, unit: 'fen', previous: 980_000 },
    { label: '本月订单', value: 86, unit: 'count', previous: null },
  ],
}

let asked: string[]
/** A server that knows this person as `roles`, whatever the phone remembers. */
function serverFor(answers: Record<string, unknown>) {
  phone.answer((_, { action }) => {
    asked.push(action)
    return action in answers ? done(answers[action]) : refused('FORBIDDEN')
  })
}

beforeEach(() => {
  phone.reset()
  asked = []
})

test('a dealer sees tier, gap, money and month with one call', async () => {
  rememberSession(sessionView())
  serverFor({ readHome: dealerHomeView() })
  render(<HomePage />)
  expect(screen.getByLabelText('正在加载')).toBeTruthy()
  expect(await screen.findByText('再进 ¥3,200，还差 1 门课程')).toBeTruthy()
  expect(asked).toEqual(['readHome'])
  const page = document.body.textContent
  expect(page).toContain('¥356.89')
  expect(page).toContain('¥1,284.35')
  expect(page).toContain('¥6,800.00')
  expect(page).toContain('满 ¥3,000 减 ¥150')
  expect(screen.getByLabelText('消息，2 条未读')).toBeTruthy()
})

test('the tier card opens to every condition with what is there and what is asked', async () => {
  rememberSession(sessionView())
  serverFor({ readHome: dealerHomeView() })
  render(<HomePage />)
  fireEvent.click(await screen.findByText('分经销商'))
  expect(screen.getByText('近 3 个月净进货额')).toBeTruthy()
  expect(screen.getByText('¥6,800 / ¥10,000')).toBeTruthy()
  expect(screen.getByText('0 门 / 1 门')).toBeTruthy()
})

test('staff see what is due, marked when overdue, and figures beside the last ones', async () => {
  rememberSession(manager)
  serverFor({ readStaffHome: staffHome })
  render(<HomePage />)
  fireEvent.click(await screen.findByText('3 份入驻申请待审核'))
  expect(phone.calls('navigateTo')).toEqual([{ url: '/packages/manager/applications/index' }])
  expect(screen.getByText('已超时 2 小时')).toBeTruthy()
  expect(document.body.textContent).toContain('上期 ¥9,800.00')
  expect(asked).toEqual(['readStaffHome'])
})

test('a visitor with a bad code is told so; a pasted link opens the invitation', async () => {
  rememberSession(visitor)
  serverFor({ readSession: visitor })
  render(<HomePage />)
  const field = await screen.findByLabelText('邀请码')
  fireEvent.change(field, { target: { value: '12-34' } })
  fireEvent.click(screen.getByText('查看邀请'))
  expect(screen.getByText('邀请码是 8–32 位字母或数字，请核对后重新输入')).toBeTruthy()
  fireEvent.change(field, { target: { value: 'https://x.example/i?code=Abcd1234' } })
  fireEvent.click(screen.getByText('查看邀请'))
  expect(phone.calls('navigateTo')).toEqual([{ url: '/packages/onboarding/invite/index?code=Abcd1234' }])
})

test('while an application is under review its state stands in place of the code', async () => {
  const applying = { ...visitor, application: { applicationId: 'a1', status: 'submitted' as const } }
  rememberSession(applying)
  serverFor({ readSession: applying })
  render(<HomePage />)
  expect(await screen.findByText('审核中')).toBeTruthy()
  expect(screen.queryByLabelText('邀请码')).toBeNull()
})

test.each([
  ['a dealer on a new phone', visitor, { readSession: sessionView(), readHome: dealerHomeView() }, '分经销商'],
  ['staff whose dealership ended', sessionView(), { readSession: manager, readStaffHome: staffHome }, '林晓'],
  ['a dealer who left', sessionView(), { readSession: visitor }, '凭邀请加入'],
])('%s gets the right home although the phone remembers another', async (_label, remembered, answers, seen) => {
  rememberSession(remembered)
  serverFor(answers)
  render(<HomePage />)
  expect(await screen.findByText(seen)).toBeTruthy()
})

test('a failure offers a retry; a failed refresh keeps what was there', async () => {
  rememberSession(sessionView())
  phone.answer(() => refused('INTERNAL'))
  render(<HomePage />)
  expect(await screen.findByText('系统出了点问题，我们已收到通知，请稍后再试')).toBeTruthy()
  serverFor({ readHome: dealerHomeView() })
  fireEvent.click(screen.getByText('重试'))
  expect(await screen.findByText('分经销商')).toBeTruthy()
  phone.answer(() => {
    throw { errMsg: 'request:fail' }
  })
  await phone.pullDown()
  await waitFor(() => expect(screen.getByText('网络不可用，请检查网络后重试')).toBeTruthy())
  expect(screen.getByText('分经销商')).toBeTruthy()
})

test('at the top there is nothing to climb', async () => {
  rememberSession(sessionView())
  const { tier } = dealerHomeView()
  serverFor({ readHome: dealerHomeView({ tier: { ...tier, nextTierName: null, ways: [] } }) })
  await act(async () => void render(<HomePage />))
  expect(await screen.findByText('已是最高等级')).toBeTruthy()
})

test.each([
  [{ metric: 'ownPurchasesFen', windowMonths: 3, have: 1, need: 300 }, '近 3 个月净进货额 ¥0.01 / ¥3 33'],
  [{ metric: 'daysSinceJoined', have: 30, need: 90 }, '加入天数 30 天 / 90 天 3333'],
  [{ metric: 'openViolations', have: 2, max: 0 }, '未结违规 2 项 / 不超过 0 项 0'],
  [{ metric: 'ownPurchasesFen', have: -500, need: 300 }, '净进货额 -¥5 / ¥3 0'],
  [{ metric: 'coursesPassed', have: 3, need: 2 }, '通过课程 3 门 / 2 门 10000'],
])('the gap %j reads %s', (gap, text) => {
  const row = gapRow(gap)
  expect(`${row.label} ${row.have} / ${row.need} ${row.doneBps}`).toBe(text)
})

test.each([
  ['Abcd1234', 'Abcd1234'],
  ['  Abcd 1234 ', 'Abcd1234'],
  ['pages/x?from=a&code=Abcd1234&y=1', 'Abcd1234'],
  ['x?scene=Abcd1234', 'Abcd1234'],
  ['Abc1234', null],
  ['邀请码是什么', null],
  ['x?code=1', null],
  ['', null],
])('in %j the code is %j', (text, code) => {
  expect(inviteCodeIn(text)).toBe(code)
})
