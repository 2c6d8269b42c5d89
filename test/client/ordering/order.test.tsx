import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import type { OrderView } from '@/contracts'
import OrderPage from '@/packages/ordering/order'
import { countdownText } from '@/packages/ordering/order/use-countdown'
import { orderView } from '../../support/dealer-views'
import { done, phone, refused } from '../../support/phone'

const paid = orderView({ status: 'paid', payBefore: null, can: [] })
let asked: string[]
function server(answers: Record<string, () => unknown>) {
  phone.answer((_, { action }) => {
    asked.push(action)
    return answers[action]?.() ?? refused('UNKNOWN_ACTION')
  })
}
const prepared = () => done({ outTradeNo: 't1', amountFen: 201_600, payment: { package: 'p' } })

beforeEach(() => {
  phone.reset()
  phone.open({ id: 'o1' })
  asked = []
})
afterEach(() => jest.useRealTimers())
const pass = (ms: number) => act(async () => jest.advanceTimersByTimeAsync(ms))

test('a paid order is shown paid only after the server said so', async () => {
  let said = false
  server({
    readOrder: () => done(orderView()),
    preparePayment: prepared,
    confirmPayment: () => {
      said = true
      return done(paid)
    },
  })
  render(<OrderPage />)
  fireEvent.click(await screen.findByText('去付款'))
  expect(await screen.findByText('待发货')).toBeTruthy()
  expect(said).toBe(true)
  expect(phone.calls('requestPayment')).toEqual([{ package: 'p' }])
  expect(asked).toEqual(['readOrder', 'preparePayment', 'confirmPayment'])
})

test('an order that was just placed goes straight to its payment, once', async () => {
  phone.open({ id: 'o1', pay: '1' })
  phone.payWith(() => Promise.reject({ errMsg: 'requestPayment:fail cancel' }))
  server({ readOrder: () => done(orderView()), preparePayment: prepared })
  render(<OrderPage />)
  expect(await screen.findByText('还没有付款，订单为您保留着')).toBeTruthy()
  await phone.showAgain()
  await waitFor(() => expect(asked).toEqual(['readOrder', 'preparePayment', 'readOrder']))
  expect(screen.getByText('待付款')).toBeTruthy()
})

test('while the outcome is unknown it asks again by itself, then the person may; paying twice is not offered', async () => {
  jest.useFakeTimers()
  let known = false
  server({
    readOrder: () => done(orderView()),
    preparePayment: prepared,
    confirmPayment: () => (known ? done(paid) : refused('PAYMENT_UNKNOWN')),
  })
  render(<OrderPage />)
  await pass(0)
  fireEvent.click(screen.getByText('去付款'))
  await pass(0)
  expect(screen.getByText('支付确认中')).toBeTruthy()
  await pass(20_000)
  expect(screen.getByText(/请不要重复付款/)).toBeTruthy()
  expect(asked.filter(action => action === 'confirmPayment')).toHaveLength(5)
  fireEvent.click(screen.getByText('去付款'))
  fireEvent.click(screen.getByText('取消订单'))
  await pass(0)
  expect(asked.filter(action => action === 'preparePayment')).toHaveLength(1)
  expect(asked).not.toContain('cancelOrder')
  known = true
  fireEvent.click(screen.getByText('刷新结果'))
  await pass(0)
  expect(screen.getByText('待发货')).toBeTruthy()
})

test('a payment window that broke off is settled by the server alone', async () => {
  phone.payWith(() => Promise.reject({ errMsg: 'requestPayment:fail' }))
  server({ readOrder: () => done(orderView()), preparePayment: prepared, confirmPayment: () => done(paid) })
  render(<OrderPage />)
  fireEvent.click(await screen.findByText('去付款'))
  expect(await screen.findByText('待发货')).toBeTruthy()
})

test('when the gateway itself says that nothing was paid, paying again is offered', async () => {
  phone.payWith(() => Promise.reject({ errMsg: 'requestPayment:fail' }))
  server({ readOrder: () => done(orderView()), preparePayment: prepared, confirmPayment: () => done(orderView()) })
  render(<OrderPage />)
  fireEvent.click(await screen.findByText('去付款'))
  expect(await screen.findByText('没有查到付款，可以重新支付；如已扣款，稍后会自动入账')).toBeTruthy()
  fireEvent.click(screen.getByText('去付款'))
  await waitFor(() => expect(asked.filter(action => action === 'preparePayment')).toHaveLength(2))
})

test('a payment that cannot begin says what to do', async () => {
  server({ readOrder: () => done(orderView()), preparePayment: () => refused('PAYMENT_FAILED') })
  render(<OrderPage />)
  fireEvent.click(await screen.findByText('去付款'))
  expect(await screen.findByText('暂时无法发起支付，请稍后再试')).toBeTruthy()
  expect(phone.calls('requestPayment')).toEqual([])
})

test('when the time to pay is over the order is read again', async () => {
  jest.useFakeTimers()
  let lapsed = false
  const waiting = orderView({ payBefore: Date.now() + 65_000 })
  server({ readOrder: () => done(lapsed ? orderView({ status: 'cancelled', payBefore: null, can: [] }) : waiting) })
  render(<OrderPage />)
  await pass(0)
  expect(screen.getByText('请在 01:05 内付款')).toBeTruthy()
  await pass(5_000)
  expect(screen.getByText('请在 01:00 内付款')).toBeTruthy()
  lapsed = true
  await pass(61_000)
  expect(screen.getByText('已取消')).toBeTruthy()
})

test.each<[string, Partial<OrderView>, string, string, OrderView['status']]>([
  ['cancelling', {}, '取消订单', 'cancelOrder', 'cancelled'],
  [
    'receiving',
    { status: 'shipped', payBefore: null, can: ['confirm_receipt'] },
    '确认收货',
    'confirmReceipt',
    'received',
  ],
])('%s asks first, and shows what the server made of it', async (_label, over, button, action, status) => {
  server({
    readOrder: () => done(orderView(over)),
    [action]: () => done(orderView({ status, payBefore: null, can: [] })),
  })
  render(<OrderPage />)
  phone.answerModals(false)
  fireEvent.click(await screen.findByText(button))
  await waitFor(() => expect(phone.calls('showModal')).toHaveLength(1))
  expect(asked).toEqual(['readOrder'])
  phone.answerModals(true)
  fireEvent.click(screen.getByText(button))
  expect(await screen.findByText(status === 'cancelled' ? '已取消' : '已收货')).toBeTruthy()
})

test('an order that moved on meanwhile says so and shows itself as it is', async () => {
  let reads = 0
  server({
    readOrder: () => done(++reads === 1 ? orderView() : paid),
    cancelOrder: () => refused('ORDER_STATE'),
  })
  render(<OrderPage />)
  fireEvent.click(await screen.findByText('取消订单'))
  expect(await screen.findByText('订单状态已变化，请刷新后再操作')).toBeTruthy()
  expect(await screen.findByText('待发货')).toBeTruthy()
})

test('parcels, partly shipped rows and gifts are told apart; a line opens to its amount', async () => {
  const rows = [{ sku: 'TEA-1', name: '云雾绿茶', qty: 5 }]
  server({
    readOrder: () =>
      done(
        orderView({
          status: 'paid',
          payBefore: null,
          can: [],
          lines: [{ ...orderView().lines[0]!, shippedQty: 5, offFen: 1_600, payFen: 200_000 }],
          gifts: [{ sku: 'G', name: '试吃装', qty: 2, shippedQty: 0 }],
          parcels: [{ parcelId: 'x', carrier: '顺丰速运', trackingNumber: 'SF123456', shippedAt: Date.now(), rows }],
        }),
      ),
  })
  render(<OrderPage />)
  expect(await screen.findByText('已发 5/12')).toBeTruthy()
  expect(screen.getByText('未发')).toBeTruthy()
  fireEvent.click(screen.getByLabelText('复制运单号 SF123456'))
  expect(phone.calls('setClipboardData')).toEqual([{ data: 'SF123456' }])
  fireEvent.click(screen.getByLabelText('云雾绿茶，金额明细'))
  expect(screen.getByRole('dialog').textContent).toContain('−¥16.00')
})

test('an order that is not there says so', async () => {
  server({ readOrder: () => refused('NOT_FOUND') })
  render(<OrderPage />)
  expect(await screen.findByText('没有找到相关内容，可能已被删除，请返回刷新')).toBeTruthy()
})

test.each([
  [1_800_000, '30:00'],
  [1_799_001, '30:00'],
  [59_000, '00:59'],
  [0, '00:00'],
  [3_600_000, '1:00:00'],
  [259_200_000, '72:00:00'],
])('%d ms are %s', (ms, text) => expect(countdownText(ms)).toBe(text))
