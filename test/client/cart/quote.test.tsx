import { act, renderHook, waitFor } from '@testing-library/react'
import { changeCart, currentCart } from '@/hooks/cart/cart-store'
import { EMPTY_DRAFT, withQty } from '@/hooks/cart/draft'
import { useCart } from '@/hooks/cart/use-cart'
import { useCartQuote } from '@/hooks/cart/use-cart-quote'
import { draftProduct } from '@/pages/shop/use-shop'
import { productView, quoteView } from '../../support/dealer-views'
import { done, phone, refused } from '../../support/phone'

const tea = draftProduct(productView())
const paying = (payFen: number) =>
  quoteView({ totals: { baseFen: payFen, offFen: 0, payFen, giftValueFen: 0 }, fingerprint: `fingerprint-${payFen}` })

interface Asked {
  readonly qty: number
  readonly answer: (reply: unknown) => void
}
let asked: Asked[]

beforeEach(() => {
  phone.reset()
  changeCart(() => EMPTY_DRAFT)
  asked = []
  phone.answer(
    (_, request) =>
      new Promise(answer => {
        const { cart } = request.input as { cart: { qty: number }[] }
        asked.push({ qty: cart[0]?.qty ?? 0, answer })
      }),
  )
})

const setQty = (qty: number) => act(async () => changeCart(draft => withQty(draft, tea, qty)))
const answer = (index: number, reply: unknown) => act(async () => asked[index]?.answer(reply))
const priced = () => renderHook(() => useCartQuote(useCart().draft))

test('an empty cart asks nothing', async () => {
  const { result } = priced()
  await act(async () => new Promise(resolve => setTimeout(resolve, 300)))
  expect(asked).toEqual([])
  expect(result.current).toMatchObject({ quote: null, current: false, error: null })
})

test('a burst of taps asks once, for the last quantity, within 300 ms', async () => {
  changeCart(draft => withQty(draft, tea, 1))
  const { result } = priced()
  await waitFor(() => expect(asked).toHaveLength(1))
  await answer(0, done(paying(100)))
  const from = Date.now()
  for (const qty of [2, 3, 4]) await setQty(qty)
  expect(result.current).toMatchObject({ current: false, quote: { totals: { payFen: 100 } } })
  await waitFor(() => expect(asked).toHaveLength(2), { interval: 5 })
  expect(Date.now() - from).toBeGreaterThanOrEqual(240)
  expect(asked[1]?.qty).toBe(4)
  await answer(1, done(paying(400)))
  expect(result.current).toMatchObject({ current: true, quote: { totals: { payFen: 400 } } })
})

test('of two answers under way the one asked last wins, whichever comes first', async () => {
  changeCart(draft => withQty(draft, tea, 11))
  const { result } = priced()
  await waitFor(() => expect(asked).toHaveLength(1))
  await setQty(12)
  await waitFor(() => expect(asked).toHaveLength(2))
  await answer(1, done(paying(1_200)))
  await answer(0, done(paying(1_100)))
  expect(result.current).toMatchObject({ current: true, quote: { totals: { payFen: 1_200 } } })
})

test('a failed price keeps the last one in view, says why, and can be asked again', async () => {
  changeCart(draft => withQty(draft, tea, 21))
  const { result } = priced()
  await waitFor(() => expect(asked).toHaveLength(1))
  await answer(0, done(paying(2_100)))
  await setQty(22)
  await waitFor(() => expect(asked).toHaveLength(2))
  await answer(1, refused('BUSY'))
  expect(result.current).toMatchObject({
    current: false,
    quote: { totals: { payFen: 2_100 } },
    error: { kind: 'refused', code: 'BUSY' },
  })
  act(() => void result.current.ask())
  await waitFor(() => expect(asked).toHaveLength(3))
  await answer(2, done(paying(2_200)))
  expect(result.current).toMatchObject({ current: true, error: null, quote: { totals: { payFen: 2_200 } } })
})

test('the next page starts from the last answer instead of from nothing', async () => {
  changeCart(draft => withQty(draft, tea, 31))
  const first = priced()
  await waitFor(() => expect(asked).toHaveLength(1))
  await answer(0, done(paying(3_100)))
  first.unmount()
  expect(priced().result.current).toMatchObject({ current: true, quote: { totals: { payFen: 3_100 } } })
})

test('two pages that show the same cart ask once, and again for the next cart', async () => {
  changeCart(draft => withQty(draft, tea, 41))
  const [shop, cart] = [priced(), priced()]
  await waitFor(() => expect(asked).toHaveLength(1))
  await answer(0, done(paying(4_100)))
  for (const page of [shop, cart]) expect(page.result.current.quote?.totals.payFen).toBe(4_100)
  await setQty(42)
  await waitFor(() => expect(asked).toHaveLength(2))
  await answer(1, done(paying(4_200)))
  for (const page of [shop, cart]) expect(page.result.current.quote?.totals.payFen).toBe(4_200)
  expect(asked.map(({ qty }) => qty)).toEqual([41, 42])
})

test('the cart survives a restart of the app', () => {
  changeCart(draft => withQty(draft, tea, 36))
  const stored = phone.storage().get('cart')
  jest.isolateModules(() => {
    const { __phone } = jest.requireActual('../../support/taro')
    const store = jest.requireActual<typeof import('@/hooks/cart/cart-store')>('@/hooks/cart/cart-store')
    __phone.state.storage.set('cart', stored)
    expect(store.currentCart()).toEqual(currentCart())
    expect(store.currentCart().rows[0]).toMatchObject({ sku: 'TEA-1', qty: 36 })
  })
})
