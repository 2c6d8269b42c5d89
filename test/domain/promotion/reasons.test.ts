import { offerOf, quoteOf, quoteWith } from './cart-builder'

type Json = Record<string, unknown>
const off = (at: number, offFen: number, more: Json = {}): Json => ({
  kind: 'thresholdOff',
  basis: 'amount',
  steps: [{ at, offFen }],
  ...more,
})
const giftAt = (at: number, qty = 1): Json => ({
  kind: 'gift',
  basis: 'quantity',
  steps: [{ at, gifts: [{ sku: 'C', qty }] }],
})
const line = (rule: Json, more: Json = {}): Json => ({ level: 'line', rule, ...more })
const percent = (bps: number): Json => ({ kind: 'percentOff', bps })

const cases: readonly [string, Json, Json, string][] = [
  ['the dealer declined it', {}, { declined: ['P1'] }, 'declined'],
  ['it is paused', { status: 'paused' }, {}, 'not_running'],
  ['it has not begun', { from: '2026-11-11T12:00:01+08:00' }, {}, 'outside_window'],
  ['it ends now', { to: '2026-11-11T12:00:00+08:00' }, {}, 'outside_window'],
  ['another weekday', { weekdays: [1, 2, 4, 5, 6, 7] }, {}, 'outside_window'],
  ['other hours', { daily: { from: '12:01', to: '13:00' } }, {}, 'outside_window'],
  ['another tier', { audience: { tiers: ['general'] } }, {}, 'audience'],
  ['one list of the audience fails', { audience: { tiers: ['city'], tags: ['new'] } }, {}, 'audience'],
  ['an issued coupon', { level: 'coupon' }, {}, 'not_held'],
  ['all uses taken', { limits: { totalUses: 2 } }, { usage: { P1: { used: 2 } } }, 'used_up'],
  ['its own uses taken', { limits: { perDealerUses: 1 } }, { usage: { P1: { usedByDealer: 1 } } }, 'used_up'],
  ['no line in scope', { scope: { categories: ['彩妆'] } }, {}, 'scope'],
  [
    'a bundle with a part missing',
    line({
      kind: 'bundle',
      parts: [
        { sku: 'A', qty: 1 },
        { sku: 'C', qty: 1 },
      ],
      priceFen: 1,
    }),
    {},
    'scope',
  ],
  ['a threshold above the cart', { rule: off(30001, 1) }, {}, 'threshold'],
  ['a price step not reached', line({ kind: 'stepPrice', steps: [{ at: 4, unitFen: 1 }] }), {}, 'threshold'],
  [
    'not one whole set',
    line({
      kind: 'bundle',
      parts: [
        { sku: 'A', qty: 4 },
        { sku: 'C', qty: 1 },
      ],
      priceFen: 1,
    }),
    {
      cart: [
        { sku: 'A', qty: 3 },
        { sku: 'C', qty: 1 },
      ],
    },
    'threshold',
  ],
  ['a price above the usual', line({ kind: 'fixedPrice', unitFen: 10000 }), {}, 'no_effect'],
  [
    'a limit that is bought up',
    line({ kind: 'fixedPrice', unitFen: 1, limitPerDealer: 2 }),
    { usage: { P1: { qtyByDealer: { A: 2 } } } },
    'no_effect',
  ],
  ['nothing off', { rule: off(1, 0) }, {}, 'no_effect'],
  ['more than the budget', { limits: { budgetFen: 5000 } }, { usage: { P1: { usedFen: 1 } } }, 'budget'],
  ['every line beyond the budget', line(percent(1000), { limits: { budgetFen: 2999 } }), {}, 'budget'],
  ['gifts that are gone', { rule: giftAt(3, 2) }, { giftStock: { C: 1 } }, 'gift_stock'],
]

describe('why an offer does not apply', () => {
  it.each(cases)('%s', (_, offer, over, reason) => {
    expect(quoteWith(offer, over)).toMatchObject({ applied: [], notApplied: [{ promotionId: 'P1', reason }] })
  })

  it('asks in the order of the rules: declined before paused before the threshold', () => {
    const offer = { status: 'paused', rule: off(99999, 1) }
    expect(quoteWith(offer, { declined: ['P1'] }).notApplied).toEqual([{ promotionId: 'P1', reason: 'declined' }])
    expect(quoteWith(offer).notApplied).toEqual([{ promotionId: 'P1', reason: 'not_running' }])
  })

  it('names what excludes it: its group, an exclusive offer, the other coupon, the choice of its lines', () => {
    const offers = (list: Json[], over: Json = {}) =>
      quoteOf({ promotions: list.map((each, at) => offerOf({ id: `P${at + 1}`, ...each })), ...over }).notApplied
    expect(offers([{ group: 'G' }, { group: 'G', rule: off(1, 6000) }])).toEqual([
      { promotionId: 'P1', reason: 'loses', conflictsWith: ['P2'] },
    ])
    expect(offers([{}, { rule: off(1, 4000) }, { exclusive: true, rule: off(1, 9001) }])).toEqual([
      { promotionId: 'P1', reason: 'loses', conflictsWith: ['P3'] },
      { promotionId: 'P2', reason: 'loses', conflictsWith: ['P3'] },
    ])
    expect(offers([{}, { rule: off(1, 4000) }, { exclusive: true, rule: off(1, 8999) }])).toEqual([
      { promotionId: 'P3', reason: 'loses', conflictsWith: ['P1', 'P2'] },
    ])
    const held = {
      coupons: [
        { id: 'K1', promotionId: 'P1' },
        { id: 'K2', promotionId: 'P2' },
      ],
    }
    expect(offers([{ level: 'coupon' }, { level: 'coupon', rule: off(1, 5001) }], held)).toEqual([
      { promotionId: 'P1', reason: 'loses', conflictsWith: ['P2'] },
    ])
    expect(offers([line(percent(500)), line(percent(600))])).toEqual([
      { promotionId: 'P1', reason: 'loses', conflictsWith: ['P2'] },
    ])
  })

  it('a line offer left out for a threshold loses without anybody excluding it', () => {
    const quote = quoteOf({ promotions: [offerOf(), offerOf({ id: 'P2', ...line(percent(100)) })] })
    expect(quote.notApplied).toEqual([{ promotionId: 'P2', reason: 'loses' }])
  })

  it('judges by the chosen deal: a threshold that only the plain price would reach', () => {
    const quote = quoteOf({ promotions: [offerOf(), offerOf({ id: 'P2', ...line(percent(3000)) })] })
    expect(quote).toMatchObject({
      applied: [{ promotionId: 'P2' }],
      notApplied: [{ promotionId: 'P1', reason: 'threshold' }],
    })
  })
})
