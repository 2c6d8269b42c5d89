import fc from 'fast-check'
import { parse, parseInstant, plusDays, plusMs } from '../../../src/domain/kernel'
import { fen } from '../../../src/domain/money'
import {
  DEFAULT_ORDER_TERMS,
  freightRefundFen,
  type GiftRule,
  giftsEarned,
  mayAskForReturn,
  orderTermsSchema,
  refundPayoutFen,
  requalifyGifts,
} from '../../../src/domain/order'

const byAmount: GiftRule = {
  basis: 'amount',
  steps: [
    { at: 10_000, gifts: [{ sku: 'G', qty: 1 }] },
    {
      at: 30_000,
      gifts: [
        { sku: 'G', qty: 3 },
        { sku: 'H', qty: 1 },
      ],
    },
  ],
}
const everyTen: GiftRule = { basis: 'quantity', repeat: true, steps: [{ at: 10, gifts: [{ sku: 'G', qty: 2 }] }] }

describe('gifts requalify', () => {
  test.each([
    [byAmount, 9_999, {}],
    [byAmount, 10_000, { G: 1 }],
    [byAmount, 99_999, { G: 3, H: 1 }],
    [everyTen, 9, {}],
    [everyTen, 39, { G: 6 }],
  ])('%# at %i earns %j', (rule, x, expected) => expect(Object.fromEntries(giftsEarned(rule, x))).toEqual(expected))

  const given = [
    { sku: 'G', qty: 3, unitFen: fen(500), settledQty: 0 },
    { sku: 'H', qty: 1, unitFen: fen(2_000), settledQty: 0 },
  ]
  test('what is kept still earns the lower step: the rest comes back or is deducted', () => {
    const line = { qty: 3, returnedQty: 1, net1Fen: fen(30_000) }
    expect(requalifyGifts(byAmount, [line], given)).toEqual([
      { sku: 'G', qty: 2, valueFen: 1_000 },
      { sku: 'H', qty: 1, valueFen: 2_000 },
    ])
  })
  test('what earlier returns settled is not asked for again', () => {
    const settled = [
      { ...given[0]!, settledQty: 2 },
      { ...given[1]!, settledQty: 1 },
    ]
    expect(requalifyGifts(byAmount, [{ qty: 3, returnedQty: 2, net1Fen: fen(30_000) }], settled)).toEqual([])
    expect(requalifyGifts(byAmount, [{ qty: 3, returnedQty: 3, net1Fen: fen(30_000) }], settled)).toEqual([
      { sku: 'G', qty: 1, valueFen: 500 },
    ])
  })
  test('nothing returned, nothing asked for; everything returned, everything given; over cuts the sums agree', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 10, max: 90 }),
        fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 9 }),
        (qty, pieces) => {
          const earned = giftsEarned(everyTen, qty).get('G') ?? 0
          const at = (returnedQty: number, settledQty: number) =>
            requalifyGifts(
              everyTen,
              [{ qty, returnedQty, net1Fen: fen(qty) }],
              [{ sku: 'G', qty: earned, unitFen: fen(7), settledQty }],
            )
          expect(at(0, 0)).toEqual([])
          let returned = 0
          let settled = 0
          for (const piece of [...pieces, qty]) {
            returned = Math.min(qty, returned + piece)
            settled += at(returned, settled)[0]?.qty ?? 0
            expect(settled).toBe(at(returned, 0)[0]?.qty ?? 0)
          }
          expect(settled).toBe(earned)
        },
      ),
    )
  })
})

describe('payout of a return', () => {
  const none = { goodsFen: fen(0), giftValueFen: fen(0), damageFen: fen(0), freightFen: fen(0), paidOutFen: fen(0) }
  test.each([
    ['goods alone', { goodsFen: 900 }, 900],
    ['less the gift that is kept', { goodsFen: 900, giftValueFen: 200 }, 700],
    ['never below 0', { goodsFen: 100, giftValueFen: 500 }, 0],
    [
      'the sums count: the debt of an earlier return comes off a later one',
      { goodsFen: 1_000, giftValueFen: 500 },
      500,
    ],
    ['what was paid is not paid again', { goodsFen: 1_000, giftValueFen: 100, paidOutFen: 400 }, 500],
    ['a gift lost later does not ask for money back', { goodsFen: 500, giftValueFen: 300, paidOutFen: 400 }, 0],
    ['accepted damage', { goodsFen: 900, damageFen: 50 }, 850],
    ['freight on top, untouched by deductions', { goodsFen: 100, damageFen: 500, freightFen: 1_200 }, 1_200],
  ])('%s', (_label, sums, expected) => {
    const branded = Object.fromEntries(Object.entries(sums).map(([key, value]) => [key, fen(value)]))
    expect(refundPayoutFen({ ...none, ...branded })).toBe(expected)
  })
  test.each([
    [true, false, false, 1200],
    [true, true, true, 1200],
    [true, true, false, 0],
    [false, false, true, 0],
    [false, false, false, 0],
  ])('freight: whole %s, shipped %s, brand fault %s → %i', (wholeOrder, anythingShipped, brandFault, expected) => {
    expect(freightRefundFen(fen(1200), { wholeOrder, anythingShipped, brandFault })).toBe(expected)
  })
})

describe("an order's clock", () => {
  const receivedAt = parseInstant('2026-11-01T10:00:00+08:00')!
  test('returns may be asked for until 7 × 24 hours after receipt', () => {
    expect(mayAskForReturn(undefined, 7, receivedAt)).toBe(true)
    expect(mayAskForReturn(receivedAt, 7, plusMs(plusDays(receivedAt, 7), -1))).toBe(true)
    expect(mayAskForReturn(receivedAt, 7, plusDays(receivedAt, 7))).toBe(false)
  })
  test.each([
    ['returnDays', { returnDays: 16 }],
    ['freezeDays', { freezeDays: 6 }],
    ['payMinutes', { payMinutes: 0 }],
    ['extra', { extra: 1 }],
  ])('terms: %s refused', (path, change) => {
    expect(parse(orderTermsSchema, DEFAULT_ORDER_TERMS)).toMatchObject({ ok: true })
    expect(parse(orderTermsSchema, { ...DEFAULT_ORDER_TERMS, ...change })).toMatchObject({ ok: false, error: { path } })
  })
})
