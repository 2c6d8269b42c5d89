import { act, renderHook, waitFor } from '@testing-library/react'
import type { OrderSummary } from '@/contracts'
import { usePagedList } from '@/hooks/use-paged-list'
import { orderService } from '@/services/order'
import { done, phone } from '../../support/phone'

beforeEach(phone.reset)

type Input = { status?: 'paid' | 'shipped'; cursor?: string }
const pageOf = (input: Input) => {
  const from = Number(input.cursor ?? 0)
  const rows = [from, from + 1].map(n => ({ orderId: `${input.status}-${n}` }))
  return done({ rows, next: from + 2 < 6 ? String(from + 2) : null })
}
const setUp = () =>
  renderHook(
    ({ status }: { status: 'paid' | 'shipped' }) =>
      usePagedList<OrderSummary>(status, cursor => orderService.ask('listOrders', { status, cursor })),
    { initialProps: { status: 'paid' } },
  )
type Hook = ReturnType<typeof setUp>['result']
const ids = (hook: Hook) =>
  hook.current.list.status === 'ready' ? hook.current.list.rows.map(row => row.orderId) : null
const ready = (hook: Hook) => waitFor(() => expect(hook.current.list.status).toBe('ready'))

test('pages by key to the end, each row once', async () => {
  const asked: (string | undefined)[] = []
  phone.answer((_name, request) => {
    const input = request.input as Input
    asked.push(input.cursor)
    return pageOf(input)
  })
  const { result } = setUp()
  await ready(result)
  for (let i = 0; i < 5; i += 1) await act(() => result.current.more())
  expect(ids(result)).toEqual([0, 1, 2, 3, 4, 5].map(n => `paid-${n}`))
  expect(result.current.list).toMatchObject({ tail: 'end' })
  expect(asked).toEqual([undefined, '2', '4'])
})

test('reaching the bottom twice at once asks once', async () => {
  let calls = 0
  phone.answer((_name, request) => {
    calls += 1
    return pageOf(request.input as Input)
  })
  const { result } = setUp()
  await ready(result)
  await act(async () => {
    await Promise.all([result.current.more(), result.current.more()])
  })
  expect(calls).toBe(2)
  expect(ids(result)).toHaveLength(4)
})

test('a page that fails can be asked again', async () => {
  phone.answer((_name, request) => pageOf(request.input as Input))
  const { result } = setUp()
  await ready(result)
  phone.answer(() => Promise.reject({ errMsg: 'request:fail' }))
  await act(() => result.current.more())
  expect(result.current.list).toMatchObject({ tail: 'failed' })
  phone.answer((_name, request) => pageOf(request.input as Input))
  await act(() => result.current.more())
  expect(ids(result)).toEqual([0, 1, 2, 3].map(n => `paid-${n}`))
})

test('a page asked for by the old list does not land in the new one', async () => {
  let letGo: (reply: unknown) => void = () => undefined
  phone.answer((_name, request) => {
    const input = request.input as Input
    if (input.status === 'paid' && input.cursor === '2') return new Promise(resolve => (letGo = resolve))
    return pageOf(input)
  })
  const { result, rerender } = setUp()
  await ready(result)
  let slow: Promise<void> = Promise.resolve()
  act(() => {
    slow = result.current.more()
  })
  rerender({ status: 'shipped' })
  await waitFor(() => expect(ids(result)).toEqual(['shipped-0', 'shipped-1']))
  await act(async () => {
    letGo(pageOf({ status: 'paid', cursor: '2' }))
    await slow
  })
  await act(() => result.current.more())
  expect(ids(result)).toEqual([0, 1, 2, 3].map(n => `shipped-${n}`))
})

test('a reload starts over and keeps the rows until the answer', async () => {
  phone.answer((_name, request) => pageOf(request.input as Input))
  const { result } = setUp()
  await ready(result)
  await act(() => result.current.more())
  act(() => void result.current.reload())
  expect(result.current.list).toMatchObject({ refreshing: true })
  expect(ids(result)).toHaveLength(4)
  await waitFor(() => expect(ids(result)).toHaveLength(2))
})
