import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import type { Address, QuoteView } from '@/contracts'
import { changeCart, currentCart } from '@/hooks/cart/cart-store'
import { EMPTY_DRAFT, withDeclined, withQty } from '@/hooks/cart/draft'
import CheckoutPage from '@/packages/ordering/checkout'
import { checkAddress } from '@/packages/ordering/checkout/check-address'
import { quoteDifference } from '@/packages/ordering/checkout/quote-difference'
import { draftProduct } from '@/pages/shop/use-shop'
import { orderView, productView, quoteLine, quoteView } from '../../support/dealer-views'
import { done, phone, refused } from '../../support/phone'

const { address } = orderView()
const cart = [{ sku: 'TEA-1', qty: 12 }]
let placed: { requestId?: string; input: unknown }[]
function checkout(known: Address | null, quote: QuoteView, place: () => unknown) {
  phone.answer((_, request) => {
    if (request.action === 'readCheckout') return done({ quote, address: known })
    placed.push(request)
    return place()
  })
}

beforeEach(() => {
  phone.reset()
  changeCart(() => EMPTY_DRAFT)
  changeCart(draft => withQty(draft, draftProduct(productView()), 12))
  placed = []
})
const submit = async () => fireEvent.click(await screen.findByText('提交订单'))

test('the order names the price that was seen; afterwards the cart is empty and the payment begins', async () => {
  changeCart(draft => withDeclined(draft, 'p9'))
  checkout(address, quoteView(), () => done(orderView()))
  render(<CheckoutPage />)
  await submit()
  await waitFor(() =>
    expect(phone.calls('redirectTo')).toEqual([{ url: '/packages/ordering/order/index?id=o1&pay=1' }]),
  )
  expect(placed.map(({ input }) => input)).toEqual([{ cart, declined: ['p9'], address, fingerprint: 'fingerprint-1' }])
  expect(currentCart()).toEqual(EMPTY_DRAFT)
})

test('a first order asks for the address, field by field', async () => {
  checkout(null, quoteView(), () => done(orderView()))
  render(<CheckoutPage />)
  await submit()
  expect(screen.getByText('请填写收货人姓名')).toBeTruthy()
  expect(screen.getByText('请填写 11 位手机号')).toBeTruthy()
  expect(placed).toEqual([])
  for (const [label, value] of [
    ['收货人', ' 周立群 '],
    ['手机号', '13800000001'],
    ['省市区', '浙江省杭州市西湖区'],
    ['详细地址', '文三路 1 号'],
  ] as const) {
    fireEvent.change(screen.getByLabelText(label), { target: { value } })
  }
  await submit()
  await waitFor(() => expect(placed).toHaveLength(1))
  expect(placed[0]?.input).toMatchObject({ address })
})

const dearer = quoteView({
  fingerprint: 'fingerprint-2',
  lines: [quoteLine({ unitFen: 17_000, baseFen: 204_000, payFen: 204_000 })],
  totals: { baseFen: 204_000, offFen: 0, payFen: 204_000, giftValueFen: 0 },
})

test('a changed price is shown beside the old one; one tap orders at the new, as a new request', async () => {
  checkout(address, quoteView(), () =>
    placed.length === 1 ? refused('QUOTE_CHANGED', { quote: dearer }) : done(orderView()),
  )
  render(<CheckoutPage />)
  await submit()
  expect(await screen.findByText('价格或优惠有变化')).toBeTruthy()
  const sheet = screen.getByRole('dialog').textContent
  for (const part of ['原来应付¥2,016.00', '现在应付¥2,040.00', '云雾绿茶¥2,016.00 → ¥2,040.00'])
    expect(sheet).toContain(part)
  expect(currentCart().rows).toHaveLength(1)
  fireEvent.click(screen.getByText('按新金额提交'))
  await waitFor(() => expect(phone.calls('redirectTo')).toHaveLength(1))
  expect(placed.map(({ input }) => (input as { fingerprint: string }).fingerprint)).toEqual([
    'fingerprint-1',
    'fingerprint-2',
  ])
  expect(placed[0]?.requestId).not.toBe(placed[1]?.requestId)
})

test('who does not agree has ordered nothing and sees the new price', async () => {
  checkout(address, quoteView(), () => refused('QUOTE_CHANGED', { quote: dearer }))
  render(<CheckoutPage />)
  await submit()
  fireEvent.click(await screen.findByText('再看看'))
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(document.body.textContent).toContain('¥2,040.00')
  expect(document.body.textContent).not.toContain('¥2,016.00')
  expect(phone.calls('redirectTo')).toEqual([])
})

test('an answer that got lost is asked for again as the same request', async () => {
  checkout(address, quoteView(), () => {
    if (placed.length === 1) throw { errMsg: 'request:fail timeout' }
    return done(orderView())
  })
  render(<CheckoutPage />)
  await submit()
  expect(await screen.findByText('网络有些慢，请稍后重试')).toBeTruthy()
  expect(currentCart().rows).toHaveLength(1)
  await submit()
  await waitFor(() => expect(placed).toHaveLength(2))
  expect(placed[0]?.requestId).toBe(placed[1]?.requestId)
})

test('what sold out since the cart was looked at sends back to it', async () => {
  const problem = { sku: 'TEA-1', name: '云雾绿茶', code: 'OUT_OF_STOCK' as const, message: '库存只剩 2 件' }
  checkout(address, quoteView({ lines: [], problems: [problem] }), () => done(orderView()))
  render(<CheckoutPage />)
  expect(await screen.findByText('云雾绿茶：库存只剩 2 件')).toBeTruthy()
  fireEvent.click(screen.getByText('回进货单处理'))
  expect(phone.calls('navigateBack')).toHaveLength(1)
  expect(placed).toEqual([])
})

test.each<[string, Partial<Address>, readonly string[]]>([
  ['all in order', {}, []],
  ['only spaces', { receiver: '  ' }, ['receiver']],
  ['a name too long', { receiver: '长'.repeat(21) }, ['receiver']],
  ['a landline', { phone: '057112345678' }, ['phone']],
  ['nothing at all', { receiver: '', phone: '', region: '', detail: '' }, ['receiver', 'phone', 'region', 'detail']],
])('an address with %s', (_label, over, wrong) => {
  expect(Object.keys(checkAddress({ ...address, ...over }))).toEqual(wrong)
})

test('a difference names what went, what came and what moved, and nothing else', () => {
  const offer = { promotionId: 'p1', title: '满减', summary: '', offFen: 15_000, giftValueFen: 0 }
  const before = quoteView({ applied: [offer], lines: [quoteLine(), quoteLine({ sku: 'B', name: '乙', payFen: 5 })] })
  const after = quoteView({ freightFen: 1_200, lines: [quoteLine(), quoteLine({ sku: 'C', name: '丙', payFen: 7 })] })
  expect(quoteDifference(before, after)).toEqual([
    { key: 'B', label: '乙', beforeFen: 5, afterFen: null },
    { key: 'C', label: '丙', beforeFen: null, afterFen: 7 },
    { key: 'p1', label: '优惠：满减', beforeFen: 15_000, afterFen: null },
    { key: 'freight', label: '运费', beforeFen: 0, afterFen: 1_200 },
  ])
  expect(quoteDifference(before, before)).toEqual([])
})
