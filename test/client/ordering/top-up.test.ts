import fc from 'fast-check'
import type { DraftRow } from '@/hooks/cart/draft'
import { topUpFor } from '@/packages/ordering/cart/top-up'
import { quoteLine } from '../../support/dealer-views'

const row = (over: Partial<DraftRow> = {}): DraftRow => ({
  sku: 'TEA-1',
  qty: 12,
  name: '云雾绿茶',
  spec: '',
  picture: '',
  boxQty: 12,
  unitFen: 16_800,
  offerIds: ['p1'],
  ...over,
})
const hint = (missingFen: number | null, missingQty: number | null = null) => ({
  promotionId: 'p1',
  title: '满减',
  missingFen,
  missingQty,
  gainFen: 15_000,
  text: '',
})
const cheap = row({ sku: 'NUT-1', boxQty: 4, qty: 4 })
const cheapLine = quoteLine({ sku: 'NUT-1', qty: 4, baseFen: 4_000, lineOffFen: 400, payFen: 3_600 })

test.each<[string, ReturnType<typeof topUpFor>, unknown]>([
  ['one box is enough', topUpFor(hint(98_400), [row()], [quoteLine()]), { addQty: 12, boxes: 1, costFen: 201_600 }],
  ['one fen over a box asks for two', topUpFor(hint(201_601), [row()], [quoteLine()]), { addQty: 24, boxes: 2 }],
  [
    'the cheapest way, at the price after line offers',
    topUpFor(hint(3_601), [row(), cheap], [quoteLine(), cheapLine]),
    { row: cheap, boxes: 2, costFen: 7_200 },
  ],
  ['a quantity by boxes', topUpFor(hint(null, 5), [cheap], [cheapLine]), { addQty: 8, boxes: 2 }],
  ['nothing in the cart counts', topUpFor(hint(100), [row({ offerIds: [] })], [quoteLine()]), null],
  ['a product that cannot be ordered', topUpFor(hint(100), [row()], []), null],
  ['a product that costs nothing', topUpFor(hint(100), [row()], [quoteLine({ baseFen: 0 })]), null],
])('%s', (_label, found, expected) => {
  if (expected === null) expect(found).toBeNull()
  else expect(found).toMatchObject(expected as object)
})

test('what it proposes reaches the step, and one box less does not', () => {
  const amount = fc.integer({ min: 1, max: 10_000_000 })
  const small = fc.integer({ min: 1, max: 500 })
  fc.assert(
    fc.property(amount, amount, small, small, (missing, baseFen, qty, boxQty) => {
      const line = quoteLine({ qty, baseFen, lineOffFen: 0 })
      const found = topUpFor(hint(missing), [row({ boxQty, qty })], [line])
      const unitFen = Math.floor(baseFen / qty)
      if (unitFen === 0) return expect(found).toBeNull()
      expect(found?.costFen).toBeGreaterThanOrEqual(missing)
      expect((found?.costFen ?? 0) - unitFen * boxQty).toBeLessThan(missing)
    }),
  )
})
