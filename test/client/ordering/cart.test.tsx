import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { changeCart, currentCart } from '@/hooks/cart/cart-store'
import { EMPTY_DRAFT, withQty } from '@/hooks/cart/draft'
import CartPage from '@/packages/ordering/cart'
import { draftProduct } from '@/pages/shop/use-shop'
import { productView, quoteLine, quoteView } from '../../support/dealer-views'
import { done, phone } from '../../support/phone'

const tea = draftProduct(productView())
const oil = draftProduct(productView({ sku: 'OIL-1', name: '山茶油', offers: [] }))
let asked: unknown[]
function pricing(quote: (declined: readonly string[]) => unknown) {
  phone.answer((_, { input }) => {
    asked.push(input)
    return done(quote((input as { declined?: string[] }).declined ?? []))
  })
}

beforeEach(() => {
  phone.reset()
  changeCart(() => EMPTY_DRAFT)
  changeCart(draft => withQty(draft, tea, 12))
  asked = []
})
const text = () => document.body.textContent ?? ''

test('an empty cart leads to the shop and asks nothing', async () => {
  changeCart(() => EMPTY_DRAFT)
  pricing(() => quoteView())
  render(<CartPage />)
  fireEvent.click(screen.getByText('去进货'))
  expect(phone.calls('switchTab')).toEqual([{ url: '/pages/shop/index' }])
  expect(asked).toEqual([])
})

test('offers show with their share; declining one prices the cart without it, and it can be taken back', async () => {
  const offer = { promotionId: 'p1', title: '年末满减', summary: '满 ¥2,000 减 ¥150', offFen: 15_000, giftValueFen: 0 }
  pricing(declined =>
    declined.includes('p1')
      ? quoteView({ notApplied: [{ promotionId: 'p1', title: '年末满减', reason: 'declined', text: '您选择了不用' }] })
      : quoteView({
          applied: [offer],
          lines: [quoteLine({ orderOffFen: 15_000, payFen: 186_600 })],
          totals: { baseFen: 201_600, offFen: 15_000, payFen: 186_600, giftValueFen: 0 },
        }),
  )
  render(<CartPage />)
  fireEvent.click(await screen.findByLabelText('不用 年末满减'))
  fireEvent.click(await screen.findByLabelText('用回 年末满减'))
  await screen.findByLabelText('不用 年末满减')
  const cart = [{ sku: 'TEA-1', qty: 12 }]
  expect(asked).toEqual([{ cart }, { cart, declined: ['p1'] }, { cart }])
})

test('a line opens to how its amount came about', async () => {
  pricing(() =>
    quoteView({
      lines: [
        quoteLine({
          lineOffFen: 10_080,
          orderOffFen: 15_000,
          couponOffFen: 5_000,
          payFen: 171_520,
          lineOffer: '茶叶 9.5 折',
        }),
      ],
    }),
  )
  render(<CartPage />)
  await screen.findByText('茶叶 9.5 折')
  fireEvent.click(screen.getByLabelText('云雾绿茶，金额明细'))
  const story = screen.getByRole('dialog').textContent
  for (const part of ['¥168.00 × 12', '¥2,016.00', '茶叶 9.5 折', '−¥100.80', '−¥150.00', '−¥50.00', '¥1,715.20']) {
    expect(story).toContain(part)
  }
})

test('one tap completes an offer', async () => {
  const hint = { promotionId: 'p1', title: '年末满减', missingFen: 98_400, missingQty: null, gainFen: 15_000 }
  pricing(() => quoteView({ hints: [{ ...hint, text: '再进 ¥984 可减 ¥150' }] }))
  render(<CartPage />)
  expect(await screen.findByText('再进 ¥984 可减 ¥150')).toBeTruthy()
  fireEvent.click(screen.getByLabelText('加 1 箱 云雾绿茶'))
  expect(currentCart().rows[0]?.qty).toBe(24)
})

test('why an offer did not apply folds out', async () => {
  const other = { promotionId: 'p9', title: '新客首单礼', reason: 'audience', text: '只限首次下单' }
  pricing(() => quoteView({ notApplied: [other] }))
  render(<CartPage />)
  const head = await screen.findByText('1 个优惠没有用上')
  expect(screen.queryByText('只限首次下单')).toBeNull()
  fireEvent.click(head)
  expect(screen.getByText('只限首次下单')).toBeTruthy()
})

test('a row that cannot be ordered says why at the row and holds the order back until it is gone', async () => {
  changeCart(draft => withQty(draft, oil, 4))
  const problem = { sku: 'OIL-1', name: '山茶油', code: 'OUT_OF_STOCK' as const, message: '库存只剩 2 件，请减少数量' }
  pricing(() => quoteView({ problems: currentCart().rows.length > 1 ? [problem] : [] }))
  render(<CartPage />)
  expect(await screen.findByText('库存只剩 2 件，请减少数量')).toBeTruthy()
  expect(screen.queryByText('去结算')).toBeNull()
  fireEvent.click(screen.getByText('移除 1 种无法订购'))
  expect(currentCart().rows.map(row => row.sku)).toEqual(['TEA-1'])
  await waitFor(() => expect(screen.getByText('去结算')).toBeTruthy())
})

test('without a network the draft stays and can be changed; nothing can be ordered', async () => {
  phone.answer(() => {
    throw { errMsg: 'request:fail' }
  })
  render(<CartPage />)
  await screen.findByText('网络不可用，请检查网络后重试')
  await phone.network(false)
  expect(await screen.findByText('网络不可用。进货单已保存在手机上，联网后更新价格')).toBeTruthy()
  fireEvent.click(screen.getByLabelText('增加云雾绿茶'))
  expect(currentCart().rows[0]?.qty).toBe(24)
  fireEvent.click(screen.getByText('去结算'))
  expect(phone.calls('navigateTo')).toEqual([])
  pricing(() => quoteView())
  fireEvent.click(screen.getByText('重试'))
  await waitFor(() => expect(text()).not.toContain('网络不可用'))
  fireEvent.click(screen.getByText('去结算'))
  expect(phone.calls('navigateTo')).toEqual([{ url: '/packages/ordering/checkout/index' }])
})

test('the last piece leaves only after a question', async () => {
  pricing(() => quoteView())
  phone.answerModals(false)
  render(<CartPage />)
  fireEvent.click(await screen.findByLabelText('减少云雾绿茶'))
  expect(currentCart().rows).toHaveLength(1)
  phone.answerModals(true)
  fireEvent.click(screen.getByLabelText('减少云雾绿茶'))
  await waitFor(() => expect(currentCart().rows).toEqual([]))
})
