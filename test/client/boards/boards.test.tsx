import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import type { BoardView } from '@/contracts'
import BoardsPage from '@/pages/boards'
import { gapText } from '@/pages/boards/gap-text'
import { rememberSession } from '@/services/session'
import { boardRow, boardView, sessionView } from '../../support/dealer-views'
import { done, phone, refused } from '../../support/phone'

interface Asked {
  readonly action: string
  readonly input: { board?: BoardView['board']; period?: BoardView['period']; consent?: boolean }
}
let asked: Asked[]
/** Boards whose leader's name says which one it is and how often it was asked for. */
function boards(over: Partial<BoardView> = {}) {
  phone.answer((_, request) => {
    const { action, input } = request as Asked
    asked.push({ action, input })
    if (action === 'setBoardConsent') return done({ consent: input.consent })
    const name = `${input.board} ${input.period} ${asked.length}`
    return done(boardView({ board: input.board, period: input.period, top: [boardRow({ name })], ...over }))
  })
}

beforeEach(() => {
  phone.reset()
  rememberSession(sessionView())
  asked = []
})
afterEach(() => jest.useRealTimers())

test('my own row stays in view with the gap in words, and opens to my neighbours and the rules', async () => {
  boards()
  render(<BoardsPage />)
  expect(await screen.findByText('再进 ¥320 追平第 11 名')).toBeTruthy()
  expect(screen.getByText('共 28 人')).toBeTruthy()
  fireEvent.click(screen.getByText('我的分数'))
  expect(screen.getByText('我 · 总经销商')).toBeTruthy()
  expect(screen.getByText('个人榜只计入您本人的净进货。')).toBeTruthy()
})

test('another board and period come without leaving the page; one seen before shows at once', async () => {
  boards()
  render(<BoardsPage />)
  await screen.findByText('personal week 1')
  fireEvent.click(screen.getByText('团队榜'))
  expect(screen.getByLabelText('正在加载')).toBeTruthy()
  await screen.findByText('team week 2')
  fireEvent.click(screen.getByText('本月'))
  await screen.findByText('team month 3')
  fireEvent.click(screen.getByText('本周'))
  expect(screen.getByText('team week 2')).toBeTruthy()
  expect(screen.queryByLabelText('正在加载')).toBeNull()
  expect(await screen.findByText('team week 4')).toBeTruthy()
})

test('an open board asks again within 90 s, without a skeleton in between', async () => {
  jest.useFakeTimers()
  boards()
  render(<BoardsPage />)
  await act(async () => jest.advanceTimersByTimeAsync(0))
  expect(screen.getByText('personal week 1')).toBeTruthy()
  await act(async () => jest.advanceTimersByTimeAsync(89_000))
  expect(asked.length).toBe(2)
  expect(screen.getByText('personal week 2')).toBeTruthy()
  phone.answer(() => {
    throw { errMsg: 'request:fail' }
  })
  await act(async () => jest.advanceTimersByTimeAsync(60_000))
  expect(screen.getByText('personal week 2')).toBeTruthy()
  expect(screen.getByText('网络不可用，请检查网络后重试')).toBeTruthy()
})

test('a name shows only after its owner agreed', async () => {
  let consent = false
  phone.answer((_, request) => {
    const { action, input } = request as Asked
    if (action !== 'setBoardConsent') return done(boardView({ consent }))
    consent = input.consent === true
    return done({ consent })
  })
  render(<BoardsPage />)
  fireEvent.click(await screen.findByText('同意显示名称'))
  await waitFor(() => expect(screen.queryByText('榜单上现在用代号显示您')).toBeNull())
  expect(consent).toBe(true)
})

test('who prefers the alias is not asked again, not even after a restart', async () => {
  boards({ consent: false })
  const first = render(<BoardsPage />)
  fireEvent.click(await screen.findByText('保持代号'))
  expect(screen.queryByText('同意显示名称')).toBeNull()
  expect(asked.some(({ action }) => action === 'setBoardConsent')).toBe(false)
  first.unmount()
  render(<BoardsPage />)
  await screen.findByText(/personal week/)
  expect(screen.queryByText('同意显示名称')).toBeNull()
})

test('a manager sees the board without a place of its own and is asked for nothing', async () => {
  rememberSession(sessionView({ roles: ['visitor', 'manager'], dealer: null }))
  boards({ me: null, consent: false })
  render(<BoardsPage />)
  await screen.findByText('personal week 1')
  expect(screen.queryByText('同意显示名称')).toBeNull()
  expect(screen.queryByText('我的分数')).toBeNull()
})

test('an empty board, a failure with retry, and no entry each say so', async () => {
  boards({ top: [], me: null })
  const empty = render(<BoardsPage />)
  expect(await screen.findByText('还没有人上榜')).toBeTruthy()
  empty.unmount()
  phone.answer(() => refused('FORBIDDEN'))
  const closed = render(<BoardsPage />)
  expect(await screen.findByText('榜单只对经销商和渠道经理开放')).toBeTruthy()
  closed.unmount()
  phone.answer(() => refused('BUSY'))
  render(<BoardsPage />)
  expect(await screen.findByText('现在操作的人较多，请稍等几秒再试')).toBeTruthy()
  boards()
  fireEvent.click(screen.getByText('重试'))
  expect(await screen.findByText(/personal week/)).toBeTruthy()
})

const me = { rank: 12, scoreFen: 1, gapToNextFen: 32_050, nextRank: 11, neighbours: [] }
test.each<[Parameters<typeof gapText>[0], string]>([
  [{ board: 'personal', period: 'week', me }, '再进 ¥320.50 追平第 11 名'],
  [{ board: 'team', period: 'month', me }, '团队再进 ¥320.50 追平第 11 名'],
  [{ board: 'team', period: 'week', me: { ...me, rank: 1, nextRank: null, gapToNextFen: 0 } }, '暂列第 1 名'],
  [{ board: 'personal', period: 'month', me: null }, '本月还没有净进货，订单付款后 90 秒内计入'],
  [{ board: 'team', period: 'week', me: null }, '团队本周还没有净进货，订单付款后 90 秒内计入'],
])('%j reads %s', (standing, text) => expect(gapText(standing)).toBe(text))
