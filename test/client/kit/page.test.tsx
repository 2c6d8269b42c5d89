import { fireEvent, render, screen } from '@testing-library/react'
import { Page, type PageView } from '@/components/page'
import { phone } from '../../support/phone'

beforeEach(phone.reset)

const show = (state: PageView, onRetry?: () => void) =>
  render(
    <Page title="订单" state={state} onRetry={onRetry} footer="去支付">
      内容
    </Page>,
  )

test('content and footer stand only when ready', () => {
  const states: PageView[] = [
    { kind: 'loading' },
    { kind: 'empty', title: '还没有订单' },
    { kind: 'error', message: '出错了' },
    { kind: 'offline', message: '没有网络' },
    { kind: 'no-permission', message: '没有权限' },
  ]
  for (const state of states) {
    const { unmount } = show(state)
    expect(screen.queryByText('内容')).toBeNull()
    expect(screen.queryByText('去支付')).toBeNull()
    expect(screen.getByRole('heading', { name: '订单' })).toBeTruthy()
    unmount()
  }
  show({ kind: 'ready' })
  expect(screen.getByText('内容')).toBeTruthy()
  expect(screen.getByText('去支付')).toBeTruthy()
})

test('loading says so to those who cannot see it', () => {
  show({ kind: 'loading' })
  expect(screen.getByRole('status', { name: '正在加载' })).toBeTruthy()
})

test.each(['error', 'offline'] as const)('%s offers another try', kind => {
  const retry = jest.fn()
  show({ kind, message: '请稍后再试' }, retry)
  expect(screen.getByRole('alert').textContent).toContain('请稍后再试')
  fireEvent.click(screen.getByRole('button', { name: '重试' }))
  expect(retry).toHaveBeenCalledTimes(1)
})

test('no permission offers no other try: it would end the same', () => {
  show({ kind: 'no-permission', message: '没有权限' }, () => undefined)
  expect(screen.queryByRole('button', { name: '重试' })).toBeNull()
})

test('stale content stays, under a word about it', () => {
  show({ kind: 'ready', notice: '网络不可用' }, () => undefined)
  expect(screen.getByRole('status').textContent).toContain('网络不可用')
  expect(screen.getByText('内容')).toBeTruthy()
})

test('back goes back, and home where nothing lies behind', () => {
  phone.pages(['pages/home/index', 'packages/ordering/orders/index'])
  const { unmount } = show({ kind: 'ready' })
  fireEvent.click(screen.getByRole('button', { name: '返回' }))
  expect(phone.calls('navigateBack')).toHaveLength(1)
  unmount()
  phone.pages(['packages/ordering/orders/index'])
  show({ kind: 'ready' })
  fireEvent.click(screen.getByRole('button', { name: '返回' }))
  expect(phone.calls('switchTab')).toEqual([{ url: '/pages/home/index' }])
})
