import { act, renderHook } from '@testing-library/react'
import { useMutation } from '@/hooks/use-mutation'
import { orderService } from '@/services/order'
import { done, phone, refused } from '../../support/phone'

beforeEach(phone.reset)

const setUp = () => {
  const requestIds: (string | undefined)[] = []
  const answers: (() => unknown)[] = []
  phone.answer((_name, request) => {
    requestIds.push(request.requestId)
    return answers.shift()?.()
  })
  const { result } = renderHook(() =>
    useMutation((requestId, orderId: string) => orderService.change('confirmReceipt', requestId, { orderId })),
  )
  const submit = async (answer: () => unknown) => {
    answers.push(answer)
    let outcome: unknown
    await act(async () => {
      outcome = await result.current.submit('o1')
    })
    return outcome
  }
  return { result, requestIds, submit }
}
const fail = (errMsg: string) => () => Promise.reject({ errMsg })

test.each([
  ['a lost network', fail('request:fail')],
  ['a timeout', fail('request:fail timeout')],
  ['a crowd', () => refused('BUSY')],
  ['a server that cannot tell', () => refused('INTERNAL')],
])('after %s a retry is the same request', async (_label, answer) => {
  const { result, requestIds, submit } = setUp()
  await submit(answer)
  expect(result.current.error).not.toBeNull()
  await submit(() => done({}))
  expect(requestIds[1]).toBe(requestIds[0])
  expect(result.current.error).toBeNull()
})

test.each([
  ['success', () => done({})],
  ['a refusal', () => refused('ORDER_STATE')],
])('after %s the next submit is a new request', async (_label, answer) => {
  const { requestIds, submit } = setUp()
  await submit(answer)
  await submit(() => done({}))
  expect(requestIds[1]).not.toBe(requestIds[0])
})

test('a double tap sends once', async () => {
  const { result, requestIds } = setUp()
  await act(async () => {
    const [first, second] = await Promise.all([result.current.submit('o1'), result.current.submit('o1')])
    expect(first).not.toBeNull()
    expect(second).toBeNull()
  })
  expect(requestIds).toHaveLength(1)
})

test('request ids are what the server takes, and differ', async () => {
  const { requestIds, submit } = setUp()
  for (let i = 0; i < 50; i += 1) await submit(() => done({}))
  expect(new Set(requestIds).size).toBe(50)
  for (const id of requestIds) expect(id).toMatch(/^[0-9A-Za-z-]{16,64}$/)
})
