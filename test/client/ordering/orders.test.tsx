import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import type { OrderSummary } from '@/contracts'
import OrdersPage from '@/packages/ordering/orders'
import { orderView } from '../../support/dealer-views'
import { done, phone, refused } from '../../support/phone'

let asked: unknown[]
function orders(page: (input: { status?: string; cursor?: string }) => { rows: OrderSummary[]; next: string | null }) {
  phone.answer((_, { input }) => {
    asked.push(input)
    return done(page(input as never))
  })
}
const order = (orderId: string, over: Partial<OrderSummary> = {}) => orderView({ orderId, number: orderId, ...over })

beforeEach(() => {
  phone.reset()
  asked = []
})

test('opens at the state it was asked for, and a tap opens the order', async () => {
  phone.open({ status: 'shipped' })
  orders(() => ({ rows: [order('A1', { status: 'shipped', kinds: 3 })], next: null }))
  render(<OrdersPage />)
  fireEvent.click(await screen.findByText('等 3 种，共 12 件'))
  expect(asked).toEqual([{ status: 'shipped' }])
  expect(phone.calls('navigateTo')).toEqual([{ url: '/packages/ordering/order/index?id=A1' }])
})

test('a state that does not exist opens all', async () => {
  phone.open({ status: 'lost' })
  orders(() => ({ rows: [order('A1')], next: null }))
  render(<OrdersPage />)
  await screen.findByText(/^A1 ·/)
  expect(asked).toEqual([{}])
})

test('pages by key within a tab, and starts anew in another', async () => {
  orders(({ status, cursor }) => {
    if (status) return { rows: [], next: null }
    return cursor ? { rows: [order('A2')], next: null } : { rows: [order('A1')], next: 'k1' }
  })
  render(<OrdersPage />)
  await screen.findByText(/^A1 ·/)
  await phone.reachBottom()
  expect(await screen.findByText(/^A2 ·/)).toBeTruthy()
  expect(screen.getByText(/^A1 ·/)).toBeTruthy()
  fireEvent.click(screen.getByText('已完成'))
  expect(await screen.findByText('没有这个状态的订单')).toBeTruthy()
  expect(asked).toEqual([{}, { cursor: 'k1' }, { status: 'completed' }])
})

test('no order at all leads to the shop; a failure can be retried', async () => {
  orders(() => ({ rows: [], next: null }))
  const empty = render(<OrdersPage />)
  fireEvent.click(await screen.findByText('去进货'))
  expect(phone.calls('switchTab')).toEqual([{ url: '/pages/shop/index' }])
  empty.unmount()
  phone.answer(() => refused('BUSY'))
  render(<OrdersPage />)
  expect(await screen.findByText('现在操作的人较多，请稍等几秒再试')).toBeTruthy()
  orders(() => ({ rows: [order('A1')], next: null }))
  fireEvent.click(screen.getByText('重试'))
  await waitFor(() => expect(screen.getByText(/^A1 ·/)).toBeTruthy())
})
