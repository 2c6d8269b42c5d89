import fc from 'fast-check'
import {
  type CartDraft,
  cartInput,
  type DraftProduct,
  EMPTY_DRAFT,
  estimateFen,
  MAX_QTY,
  MAX_ROWS,
  qtyOf,
  withDeclined,
  without,
  withQty,
  withTakenBack,
} from '@/hooks/cart/draft'
import { draftFromStorage } from '@/hooks/cart/stored-draft'

const product = (sku: string, over: Partial<DraftProduct> = {}): DraftProduct => ({
  sku,
  name: sku,
  spec: '',
  picture: '',
  boxQty: 12,
  unitFen: 100,
  offerIds: [],
  ...over,
})
const two = withQty(withQty(EMPTY_DRAFT, product('A'), 12), product('B', { unitFen: 250 }), 5)

test.each([
  ['a new product', withQty(EMPTY_DRAFT, product('A'), 12), [['A', 12]]],
  [
    'another number',
    withQty(two, product('A'), 7),
    [
      ['A', 7],
      ['B', 5],
    ],
  ],
  ['nothing of it', withQty(two, product('A'), 0), [['B', 5]]],
  ['less than nothing', withQty(two, product('B'), -3), [['A', 12]]],
  [
    'more than an order takes',
    withQty(two, product('B'), 1_000_000),
    [
      ['A', 12],
      ['B', MAX_QTY],
    ],
  ],
  [
    'part of a piece',
    withQty(two, product('B'), 2.9),
    [
      ['A', 12],
      ['B', 2],
    ],
  ],
])('setting %s', (_label, draft, rows) => {
  expect(draft.rows.map(row => [row.sku, row.qty])).toEqual(rows)
})

test('one order takes so many kinds and no more; those in it can still be changed', () => {
  const full = Array.from({ length: MAX_ROWS }).reduce<CartDraft>(
    (draft, _, index) => withQty(draft, product(`S${index}`), 1),
    EMPTY_DRAFT,
  )
  expect(withQty(full, product('late'), 1)).toBe(full)
  expect(qtyOf(withQty(full, product('S7'), 9), 'S7')).toBe(9)
})

test('what is remembered of a product follows the catalogue', () => {
  expect(withQty(two, product('A', { unitFen: 90 }), 12).rows[0]?.unitFen).toBe(90)
})

test('the estimate is the sum at remembered prices', () => {
  expect(estimateFen(two)).toBe(12 * 100 + 5 * 250)
})

test('an offer is declined once, taken back, and forgotten with the last product', () => {
  const declined = withDeclined(withDeclined(two, 'p1'), 'p1')
  expect(cartInput(declined)).toEqual({
    cart: [
      { sku: 'A', qty: 12 },
      { sku: 'B', qty: 5 },
    ],
    declined: ['p1'],
  })
  expect(cartInput(withTakenBack(declined, 'p1'))).not.toHaveProperty('declined')
  expect(without(without(declined, 'A'), 'B')).toEqual(EMPTY_DRAFT)
})

test('what was stored comes back as it was', () => {
  const declined = withDeclined(two, 'p1')
  expect(draftFromStorage(JSON.parse(JSON.stringify(declined)))).toEqual(declined)
})

const row = two.rows[0]
test.each<[string, unknown, number]>([
  ['nothing', '', 0],
  ['another shape', { rows: 'x' }, 0],
  ['a row without a quantity', { rows: [{ ...row, qty: undefined }] }, 0],
  ['a row with a fraction', { rows: [{ ...row, qty: 1.5 }] }, 0],
  ['a row with too many', { rows: [{ ...row, qty: MAX_QTY + 1 }] }, 0],
  ['a row of an older version, without offers', { rows: [{ ...row, offerIds: undefined, spec: undefined }] }, 1],
  ['one good row among bad ones', { rows: [null, row, 7, { sku: 3 }] }, 1],
])('from storage with %s it keeps what can be ordered', (_label, stored, kept) => {
  expect(draftFromStorage(stored).rows).toHaveLength(kept)
})

test('no stored value whatever breaks the cart', () => {
  fc.assert(
    fc.property(fc.anything(), stored => {
      for (const { qty, boxQty } of draftFromStorage(stored).rows) {
        expect(qty).toBeGreaterThan(0)
        expect(boxQty).toBeGreaterThan(0)
      }
    }),
  )
})
