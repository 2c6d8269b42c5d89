import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { changeCart, currentCart } from '@/hooks/cart/cart-store'
import { EMPTY_DRAFT } from '@/hooks/cart/draft'
import ShopPage from '@/pages/shop'
import { boxesText, shortOffer, stockText } from '@/pages/shop/stock-text'
import { productView, quoteView } from '../../support/dealer-views'
import { done, phone, refused } from '../../support/phone'

const tea = productView()
const nuts = productView({ sku: 'NUT-1', name: '手剥山核桃', category: '坚果', stock: 'low', left: 36, offers: [] })
const gone = productView({ sku: 'OIL-1', name: '山茶油', category: '粮油', stock: 'none', left: 0, offers: [] })
const discounted = quoteView({ totals: { baseFen: 201_600, offFen: 15_000, payFen: 186_600, giftValueFen: 0 } })

let asked: { action: string; input: unknown }[]
function catalogue(rows: readonly unknown[], next: string | null = null) {
  phone.answer((_, request) => {
    asked.push({ action: request.action, input: request.input })
    if (request.action === 'quoteCart') return done(discounted)
    return done({ rows, next, categories: ['茶叶', '坚果', '粮油'] })
  })
}

beforeEach(() => {
  phone.reset()
  changeCart(() => EMPTY_DRAFT)
  asked = []
})
const lists = () => asked.filter(({ action }) => action === 'listProducts').map(({ input }) => input)

test('shows my price, retail price, box size and stock; what is out of stock cannot be added', async () => {
  catalogue([tea, nuts, gone])
  render(<ShopPage />)
  expect(await screen.findByText('云雾绿茶')).toBeTruthy()
  const page = document.body.textContent
  expect(page).toContain('¥168.00')
  expect(page).toContain('建议零售 ¥268.00')
  expect(page).toContain('12 件/箱')
  expect(page).toContain('仅剩 36 件')
  fireEvent.click(screen.getByLabelText('山茶油 缺货'))
  expect(currentCart().rows).toEqual([])
})

test('one tap adds a box, the stepper goes by boxes, typing takes any number', async () => {
  catalogue([tea])
  render(<ShopPage />)
  fireEvent.click(await screen.findByLabelText('云雾绿茶 加 1 箱'))
  expect(currentCart().rows).toMatchObject([{ sku: 'TEA-1', qty: 12, unitFen: 16_800, offerIds: ['p1'] }])
  fireEvent.click(screen.getByLabelText('增加云雾绿茶'))
  expect(currentCart().rows[0]?.qty).toBe(24)
  const typed = screen.getByLabelText('云雾绿茶数量')
  fireEvent.change(typed, { target: { value: '30' } })
  fireEvent.blur(typed)
  expect(currentCart().rows[0]?.qty).toBe(30)
})

test('the bar shows the sum at once and the price after offers as soon as the server says it', async () => {
  catalogue([tea])
  render(<ShopPage />)
  fireEvent.click(await screen.findByLabelText('云雾绿茶 加 1 箱'))
  expect(document.body.textContent).toContain('¥2,016.00')
  await waitFor(() => expect(document.body.textContent).toContain('¥1,866.00'))
  expect(document.body.textContent).toContain('已减 ¥150.00')
  fireEvent.click(screen.getByText('去进货单'))
  expect(phone.calls('navigateTo')).toEqual([{ url: '/packages/ordering/cart/index' }])
})

test('a category and a search ask the server; clearing asks for everything again', async () => {
  catalogue([tea])
  render(<ShopPage />)
  fireEvent.click(await screen.findByText('坚果'))
  await waitFor(() => expect(lists()).toEqual([{}, { category: '坚果' }]))
  const search = screen.getByLabelText('搜索商品名称、编码或条码')
  fireEvent.change(search, { target: { value: '核' } })
  fireEvent.change(search, { target: { value: '核桃 ' } })
  await waitFor(() => expect(lists()[2]).toEqual({ category: '坚果', search: '核桃' }))
  expect(lists()).toHaveLength(3)
})

test('nothing found says what to do', async () => {
  catalogue([])
  render(<ShopPage />)
  fireEvent.change(screen.getByLabelText('搜索商品名称、编码或条码'), { target: { value: '没有' } })
  expect(await screen.findByText('没有找到相关商品')).toBeTruthy()
})

test('the next page comes by its key', async () => {
  let page = 0
  phone.answer((_, { action, input }) => {
    asked.push({ action, input })
    page += 1
    return done({ rows: [page === 1 ? tea : nuts], next: page === 1 ? 'k1' : null, categories: [] })
  })
  render(<ShopPage />)
  await screen.findByText('云雾绿茶')
  await phone.reachBottom()
  expect(await screen.findByText('手剥山核桃')).toBeTruthy()
  expect(lists()).toEqual([{}, { cursor: 'k1' }])
})

test('who is not a dealer yet is shown the way in', async () => {
  phone.answer(() => refused('FORBIDDEN'))
  render(<ShopPage />)
  fireEvent.click(await screen.findByText('去填邀请码'))
  expect(phone.calls('switchTab')).toEqual([{ url: '/pages/home/index' }])
})

test('the sheet tells all that is known of a product', async () => {
  catalogue([nuts])
  render(<ShopPage />)
  fireEvent.click(await screen.findByText('手剥山核桃'))
  expect(screen.getByText('我的进货价')).toBeTruthy()
  expect(screen.getByText('可以不按整箱，直接输入数量')).toBeTruthy()
})

test.each([
  [{ stock: 'plenty' as const, left: null }, null],
  [{ stock: 'low' as const, left: 3 }, '仅剩 3 件'],
  [{ stock: 'low' as const, left: null }, '库存紧张'],
  [{ stock: 'none' as const, left: 0 }, '暂时缺货'],
])('stock %j reads %j', (stock, text) => expect(stockText(stock)).toBe(text))

test.each([
  [24, 12, '2 箱'],
  [27, 12, '2 箱 3 件'],
  [5, 12, '5 件'],
  [5, 1, '5 件'],
])('%d pieces by %d are %s', (qty, boxQty, text) => expect(boxesText(qty, boxQty)).toBe(text))

test.each([
  ['92 折', '92 折'],
  ['满 ¥1,000 减 ¥40，满 ¥3,000 减 ¥150', '满 ¥1,000 减 ¥40 起'],
])('the offer %s is marked %s', (label, text) => expect(shortOffer(label)).toBe(text))
