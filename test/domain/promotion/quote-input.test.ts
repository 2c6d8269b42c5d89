import { parse } from '../../../src/domain/kernel'
import { promotionSchema, quote } from '../../../src/domain/promotion'

type Json = Record<string, unknown>

const offer = (over: Json = {}): Json => ({
  id: 'P1',
  level: 'order',
  status: 'running',
  from: '2026-11-01T00:00:00+08:00',
  to: '2026-12-01T00:00:00+08:00',
  scope: {},
  rule: { kind: 'thresholdOff', basis: 'amount', steps: [{ at: 30000, offFen: 5000 }] },
  ...over,
})
const lineOffer = (rule: Json, over: Json = {}): Json => offer({ level: 'line', rule, ...over })

const asked = (over: Json = {}): Json => ({
  kind: 'quote',
  now: '2026-11-11T12:00:00+08:00',
  dealer: { id: 'D1', tier: 'city', region: '华东', tags: [], teamPath: [], isFirstOrder: false },
  catalog: [
    { sku: 'A', category: 'x', brand: 'm', tierPriceFen: { city: 10000, general: 7000 } },
    { sku: 'B', category: 'x', brand: 'm', tierPriceFen: { city: 3333, general: 2333 } },
    { sku: 'G', category: 'x', brand: 'm', tierPriceFen: { general: 2333 } },
  ],
  specialPrices: [],
  promotions: [],
  usage: {},
  coupons: [],
  cart: [{ sku: 'A', qty: 2 }],
  ...over,
})
const withOffer = (over: Json) => asked({ promotions: [offer(over)] })
const withRule = (rule: Json, level = 'line') => asked({ promotions: [offer({ level, rule })] })
const twoSteps = (first: number, second: number) => ({
  kind: 'thresholdOff',
  basis: 'amount',
  steps: [
    { at: first, offFen: 1 },
    { at: second, offFen: 2 },
  ],
})

const refused: readonly [string, Json, string][] = [
  ['no units', asked({ cart: [{ sku: 'A', qty: 0 }] }), 'cart[0].qty'],
  ['half a unit', asked({ cart: [{ sku: 'A', qty: 1.5 }] }), 'cart[0].qty'],
  ['units as text', asked({ cart: [{ sku: 'A', qty: '2' }] }), 'cart[0].qty'],
  ['too many units', asked({ cart: [{ sku: 'A', qty: 100_000 }] }), 'cart[0].qty'],
  [
    'too many units in two rows',
    asked({
      cart: [
        { sku: 'A', qty: 99_999 },
        { sku: 'A', qty: 1 },
      ],
    }),
    'cart[1].qty',
  ],
  [
    'a SKU that nobody sells',
    asked({
      cart: [
        { sku: 'A', qty: 1 },
        { sku: 'Z', qty: 1 },
      ],
    }),
    'cart[1].sku',
  ],
  ['a SKU without a price for the tier', asked({ cart: [{ sku: 'G', qty: 1 }] }), 'cart[0].sku'],
  ['an empty cart', asked({ cart: [] }), 'cart'],
  ['an unknown key', asked({ voucher: 1 }), 'voucher'],
  ['an unknown key of a row', asked({ cart: [{ sku: 'A', qty: 1, note: '' }] }), 'cart[0].note'],
  ['an unknown key of an offer', withOffer({ colour: 'red' }), 'promotions[0].colour'],
  ['an unknown key of a rule', withRule({ kind: 'percentOff', bps: 1, at: 1 }), 'promotions[0].rule.at'],
  ['a missing key', (({ usage: _, ...rest }) => rest)(asked()), 'usage'],
  [
    'an unknown tier',
    asked({ dealer: { id: 'D1', tier: 'gold', region: '', tags: [], teamPath: [], isFirstOrder: false } }),
    'dealer.region',
  ],
  [
    'a dealer tier that no SKU is priced for',
    asked({ dealer: { id: 'D1', tier: 'gold', region: '华东', tags: [], teamPath: [], isFirstOrder: false } }),
    'dealer.tier',
  ],
  [
    'a tier that is only a word of the language',
    asked({ dealer: { id: 'D1', tier: 'constructor', region: '华东', tags: [], teamPath: [], isFirstOrder: false } }),
    'dealer.tier',
  ],
  [
    'an audience of an unknown tier',
    withOffer({ audience: { tiers: ['city', 'gold'] } }),
    'promotions[0].audience.tiers[1]',
  ],
  ['an empty audience list', withOffer({ audience: { tiers: [] } }), 'promotions[0].audience.tiers'],
  ['an empty scope list', withOffer({ scope: { skus: [] } }), 'promotions[0].scope.skus'],
  ['an unknown SKU in a scope', withOffer({ scope: { excludeSkus: ['Z'] } }), 'promotions[0].scope.excludeSkus[0]'],
  ['no weekdays', withOffer({ weekdays: [] }), 'promotions[0].weekdays'],
  ['a weekday 8', withOffer({ weekdays: [1, 8] }), 'promotions[0].weekdays[1]'],
  ['nothing declined, but listed', asked({ declined: [] }), 'declined'],
  ['one promotion id twice', asked({ promotions: [offer(), offer()] }), 'promotions[1].id'],
  [
    'one SKU twice in the price list',
    asked({
      catalog: [
        { sku: 'A', category: 'x', brand: 'm', tierPriceFen: { city: 1 } },
        { sku: 'A', category: 'x', brand: 'm', tierPriceFen: { city: 1 } },
      ],
    }),
    'catalog[1].sku',
  ],
  [
    'one coupon id twice',
    asked({
      coupons: [
        { id: 'K', promotionId: 'P1' },
        { id: 'K', promotionId: 'P2' },
      ],
    }),
    'coupons[1].id',
  ],
  ['a coupon of an unknown promotion', asked({ coupons: [{ id: 'K', promotionId: 'P9' }] }), 'coupons[0].promotionId'],
  [
    'a promotion booked like a special price',
    asked({
      specialPrices: [{ id: 'T', sku: 'A', unitFen: 1, remainingQty: 1 }],
      promotions: [lineOffer({ kind: 'percentOff', bps: 1 }, { id: 'special:T' })],
    }),
    'promotions[0].id',
  ],
  ['a list for a scope', withOffer({ scope: [] }), 'promotions[0].scope'],
  ['a list for an audience', withOffer({ audience: [] }), 'promotions[0].audience'],
  ['a list for limits', withOffer({ limits: [] }), 'promotions[0].limits'],
  ['a list for the usage', asked({ usage: [] }), 'usage'],
  ['a list for one usage', asked({ usage: { P1: [] } }), 'usage.P1'],
  ['a list for the units bought', asked({ usage: { P1: { qtyByDealer: [] } } }), 'usage.P1.qtyByDealer'],
  ['a list for the gift stock', asked({ giftStock: [] }), 'giftStock'],
  ['a stock that would get lost', asked({ giftStock: { constructor: 0 } }), 'giftStock.constructor'],
  [
    'one special price id twice',
    asked({
      specialPrices: [
        { id: 'T', sku: 'A', unitFen: 1, remainingQty: 1 },
        { id: 'T', sku: 'B', unitFen: 1, remainingQty: 1 },
      ],
    }),
    'specialPrices[1].id',
  ],
  [
    'a special price of an unknown SKU',
    asked({ specialPrices: [{ id: 'T', sku: 'Z', unitFen: 1, remainingQty: 1 }] }),
    'specialPrices[0].sku',
  ],
  ['steps that do not rise', withOffer({ rule: twoSteps(300, 300) }), 'promotions[0].rule.steps[1].at'],
  ['no steps', withOffer({ rule: { kind: 'thresholdOff', basis: 'amount', steps: [] } }), 'promotions[0].rule.steps'],
  [
    'a threshold of nothing',
    withOffer({ rule: { kind: 'thresholdOff', basis: 'amount', steps: [{ at: 0, offFen: 1 }] } }),
    'promotions[0].rule.steps[0].at',
  ],
  ['two steps that repeat', withOffer({ rule: { ...twoSteps(1, 2), repeat: true } }), 'promotions[0].rule.steps'],
  [
    'a price ladder that falls',
    withRule({
      kind: 'stepPrice',
      steps: [
        { at: 3, unitFen: 1 },
        { at: 2, unitFen: 1 },
      ],
    }),
    'promotions[0].rule.steps[1].at',
  ],
  [
    'a step without gifts',
    withOffer({ rule: { kind: 'gift', basis: 'amount', steps: [{ at: 1, gifts: [] }] } }),
    'promotions[0].rule.steps[0].gifts',
  ],
  [
    'a gift that nobody has',
    withOffer({ rule: { kind: 'gift', basis: 'amount', steps: [{ at: 1, gifts: [{ sku: 'Z', qty: 1 }] }] } }),
    'promotions[0].rule.steps[0].gifts[0].sku',
  ],
  [
    'a gift without a price for the tier',
    withOffer({ rule: { kind: 'gift', basis: 'amount', steps: [{ at: 1, gifts: [{ sku: 'G', qty: 1 }] }] } }),
    'promotions[0].rule.steps[0].gifts[0].sku',
  ],
  [
    'gifts worth more than any amount',
    withOffer({
      rule: { kind: 'gift', basis: 'amount', repeat: true, steps: [{ at: 1, gifts: [{ sku: 'A', qty: 99_999 }] }] },
    }),
    'promotions[0].rule.steps',
  ],
  [
    'a bundle of one',
    withRule({ kind: 'bundle', parts: [{ sku: 'A', qty: 2 }], priceFen: 1 }),
    'promotions[0].rule.parts',
  ],
  [
    'a bundle of one SKU twice',
    withRule({
      kind: 'bundle',
      parts: [
        { sku: 'A', qty: 2 },
        { sku: 'A', qty: 1 },
      ],
      priceFen: 1,
    }),
    'promotions[0].rule.parts[1].sku',
  ],
  [
    'a bundle part that nobody sells',
    withRule({
      kind: 'bundle',
      parts: [
        { sku: 'A', qty: 2 },
        { sku: 'Z', qty: 1 },
      ],
      priceFen: 1,
    }),
    'promotions[0].rule.parts[1].sku',
  ],
  ['a rule that does not exist', withRule({ kind: 'cashback' }), 'promotions[0].rule.kind'],
  ['a rule named like a method', withRule({ kind: 'toString' }), 'promotions[0].rule.kind'],
  ['a line rule at order level', withRule({ kind: 'percentOff', bps: 1 }, 'order'), 'promotions[0].rule.kind'],
  [
    'a gift as a coupon',
    withRule({ kind: 'gift', basis: 'amount', steps: [{ at: 1, gifts: [{ sku: 'A', qty: 1 }] }] }, 'coupon'),
    'promotions[0].rule.kind',
  ],
  [
    'a threshold at line level',
    withRule({ kind: 'thresholdPercent', basis: 'amount', steps: [{ at: 1, bps: 1 }] }),
    'promotions[0].rule.kind',
  ],
  ['a rate above the whole', withRule({ kind: 'percentOff', bps: 10_001 }), 'promotions[0].rule.bps'],
  ['a window that ends as it begins', withOffer({ to: '2026-11-01T00:00:00+08:00' }), 'promotions[0].to'],
  ['hours that end before they begin', withOffer({ daily: { from: '22:00', to: '20:00' } }), 'promotions[0].daily.to'],
  ['an hour 24', withOffer({ daily: { from: '20:00', to: '24:00' } }), 'promotions[0].daily.to'],
  ['a day that does not exist', asked({ now: '2026-02-29T00:00:00+08:00' }), 'now'],
  ['a time without a zone', asked({ now: '2026-02-28T00:00:00' }), 'now'],
  [
    'an amount past 10¹³',
    asked({ catalog: [{ sku: 'A', category: 'x', brand: 'm', tierPriceFen: { city: 1e13 + 1 } }] }),
    'catalog[0].tierPriceFen.city',
  ],
  [
    'a cart past 10¹³',
    asked({ catalog: [{ sku: 'A', category: 'x', brand: 'm', tierPriceFen: { city: 1e13 } }] }),
    'cart[0].qty',
  ],
  [
    'a negative price',
    asked({ catalog: [{ sku: 'A', category: 'x', brand: 'm', tierPriceFen: { city: -1 } }] }),
    'catalog[0].tierPriceFen.city',
  ],
  [
    'a price list without prices',
    asked({ catalog: [{ sku: 'A', category: 'x', brand: 'm', tierPriceFen: {} }] }),
    'catalog[0].tierPriceFen',
  ],
]

describe('input of a quote', () => {
  it.each(refused)('refuses %s', (_, input, path) => {
    const answer = quote(input)
    expect(answer).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT', path } })
    if (!answer.ok) expect(answer.error.message).toMatch(/[\u4e00-\u9fff]/)
  })

  it.each([[null], [[]], ['quote'], [{}]])('refuses %j whole', input => {
    expect(quote(input)).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } })
  })

  it('takes what it need not refuse: repeats in a scope, spent budgets, SKUs in a history, a cart at the limit', () => {
    const input = asked({
      catalog: [{ sku: 'A', category: 'x', brand: 'm', tierPriceFen: { city: 1e8 } }],
      cart: [{ sku: 'A', qty: 99_999 }],
      promotions: [
        offer({ scope: { categories: ['x', 'x'] }, limits: { budgetFen: 10 } }),
        lineOffer({ kind: 'percentOff', bps: 9999 }, { id: 'P2', group: 'any' }),
      ],
      usage: { P1: { usedFen: 20, qtyByDealer: { gone: 3 } }, old: { used: 1 } },
      giftStock: { gone: 1 },
    })
    const answer = quote(input)
    expect(answer).toMatchObject({
      ok: true,
      value: { exact: true, applied: [{ promotionId: 'P2', offFen: 9_998_900_010_000 }] },
    })
  })
})

describe('a promotion by itself', () => {
  it('is read with its instants', () => {
    expect(parse(promotionSchema, offer())).toMatchObject({
      ok: true,
      value: { from: Date.parse('2026-10-31T16:00:00Z') },
    })
  })
  it('is refused at its own path', () => {
    expect(parse(promotionSchema, offer({ rule: twoSteps(2, 1) }))).toMatchObject({
      ok: false,
      error: { path: 'rule.steps[1].at' },
    })
  })
})
