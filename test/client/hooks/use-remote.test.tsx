import { act, renderHook, waitFor } from '@testing-library/react'
import { pageStateOf } from '@/hooks/page-state'
import { useRemote } from '@/hooks/use-remote'
import { dealerService } from '@/services/dealer'
import { done, phone, refused } from '../../support/phone'

beforeEach(phone.reset)

const card = (name: string) => ({ dealerId: name, name })
const setUp = (dealerId = 'd1') =>
  renderHook(({ id }) => useRemote(id, () => dealerService.ask('readDealer', { dealerId: id })), {
    initialProps: { id: dealerId },
  })
const idOf = (request: { input: unknown }) => (request.input as { dealerId: string }).dealerId

/** Answers that come when the test says so, to whichever call it says. */
const slowNetwork = () => {
  const waiting = new Map<string, ((reply: unknown) => void)[]>()
  phone.answer((_name, request) => {
    const id = idOf(request)
    return new Promise(resolve => waiting.set(id, [...(waiting.get(id) ?? []), resolve]))
  })
  return (id: string, nth: number, reply: unknown) => act(async () => waiting.get(id)?.[nth]?.(reply))
}

test('loads, and shows a value', async () => {
  phone.answer((_name, request) => done(card(idOf(request))))
  const { result } = setUp()
  expect(result.current.remote.status).toBe('loading')
  await waitFor(() => expect(result.current.remote).toMatchObject({ status: 'ready', value: { name: 'd1' } }))
})

test('a new question drops the answer to the old one, even when that comes last', async () => {
  const reply = slowNetwork()
  const { result, rerender } = setUp('d1')
  rerender({ id: 'd2' })
  await reply('d2', 0, done(card('d2')))
  await reply('d1', 0, done(card('d1')))
  expect(result.current.remote).toMatchObject({ status: 'ready', value: { name: 'd2' } })
})

test('of two reloads the last asked wins', async () => {
  const reply = slowNetwork()
  const { result } = setUp()
  await reply('d1', 0, done(card('first')))
  act(() => void result.current.reload())
  act(() => void result.current.reload())
  expect(result.current.remote).toMatchObject({ refreshing: true, value: { name: 'first' } })
  await reply('d1', 2, done(card('third')))
  await reply('d1', 1, done(card('second')))
  expect(result.current.remote).toMatchObject({ refreshing: false, value: { name: 'third' } })
})

test('a refresh that fails keeps the value and says why', async () => {
  phone.answer((_name, request) => done(card(idOf(request))))
  const { result } = setUp()
  await waitFor(() => expect(result.current.remote.status).toBe('ready'))
  phone.answer(() => Promise.reject({ errMsg: 'request:fail' }))
  await act(() => result.current.reload())
  expect(result.current.remote).toMatchObject({ status: 'ready', value: { name: 'd1' }, problem: { kind: 'offline' } })
  expect(pageStateOf(result.current.remote)).toEqual({ kind: 'ready', notice: '网络不可用，请检查网络后重试' })
})

test('what another call answered stands, whatever was under way', async () => {
  const reply = slowNetwork()
  const { result } = setUp()
  act(() => result.current.put(card('changed') as never))
  await reply('d1', 0, done(card('stale')))
  expect(result.current.remote).toMatchObject({ status: 'ready', value: { name: 'changed' } })
})

test.each([
  ['no network', () => Promise.reject({ errMsg: 'request:fail' }), 'offline'],
  ['no permission', () => refused('FORBIDDEN'), 'no-permission'],
  ['another refusal', () => refused('NOT_FOUND'), 'error'],
  ['a broken answer', () => 'oops', 'error'],
])('%s is a state of the page', async (_label, answer, kind) => {
  phone.answer(answer)
  const { result } = setUp()
  await waitFor(() => expect(pageStateOf(result.current.remote)).toMatchObject({ kind }))
})
