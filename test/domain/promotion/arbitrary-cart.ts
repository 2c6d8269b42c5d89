import fc from 'fast-check'

/*
 * Small carts with everything that offers can do, drawn so that ties, caps, budgets and thresholds are met often: few distinct
 * prices and rates, thresholds near what the cart comes to, overlapping scopes.
 */

const SKUS = ['A', 'B', 'C', 'D', 'E'] as const
const skuOf = fc.constantFrom(...SKUS)
const price = fc.constantFrom(0, 1, 99, 100, 100, 333, 500, 500, 1000, 1234, 9999)
const maybe = <T>(arb: fc.Arbitrary<T>, freq = 3) => fc.option(arb, { nil: undefined, freq })
const few = <T>(arb: fc.Arbitrary<T>, max = 3) => fc.array(arb, { minLength: 1, maxLength: max })

const item = (sku: string) =>
  fc.record(
    {
      sku: fc.constant(sku),
      category: fc.constantFrom('x', 'y'),
      brand: fc.constantFrom('m', 'n'),
      tierPriceFen: fc.record({ city: price, general: price }),
      floorFen: maybe(fc.constantFrom(0, 50, 90, 300, 480, 950, 2000), 1),
    },
    { requiredKeys: ['sku', 'category', 'brand', 'tierPriceFen'] },
  )

const scope = fc.oneof(
  { weight: 2, arbitrary: fc.constant({}) },
  {
    weight: 3,
    arbitrary: fc.record(
      {
        skus: few(skuOf),
        categories: few(fc.constantFrom('x', 'y'), 1),
        brands: few(fc.constantFrom('m', 'n'), 1),
        excludeSkus: few(skuOf, 1),
      },
      { requiredKeys: [] },
    ),
  },
)

const bps = fc.constantFrom(0, 500, 1000, 1000, 1500, 3333, 9999, 10000)
const at = fc.oneof(fc.constantFrom(1, 200, 500, 1000, 1500, 2000, 3000, 5000), fc.integer({ min: 1, max: 6000 }))
const units = fc.integer({ min: 1, max: 12 })
const fen = fc.oneof(fc.constantFrom(0, 1, 50, 100, 100, 200, 500, 1000), fc.integer({ min: 0, max: 1500 }))

function ladder<T>(basis: 'amount' | 'quantity', value: fc.Arbitrary<T>) {
  return fc
    .tuple(
      fc.uniqueArray(basis === 'amount' ? at : units, { minLength: 1, maxLength: 3 }),
      fc.array(value, { minLength: 3, maxLength: 3 }),
    )
    .map(([ats, values]) => [...ats].sort((a, b) => a - b).map((step, index) => ({ at: step, ...values[index]! })))
}

const basis = fc.constantFrom('amount' as const, 'quantity' as const)
const repeats = <S extends { at: number }>(steps: S[]) =>
  steps.length === 1 ? fc.constantFrom(undefined, true, false) : fc.constant(undefined)
const gifts = few(fc.record({ sku: skuOf, qty: fc.integer({ min: 1, max: 3 }) }), 2)

const thresholdOff = basis.chain(b =>
  ladder(b, fc.record({ offFen: fen })).chain(steps =>
    repeats(steps).map(repeat => ({
      kind: 'thresholdOff',
      basis: b,
      steps,
      ...(repeat === undefined ? {} : { repeat }),
    })),
  ),
)
const thresholdPercent = basis.chain(b =>
  ladder(b, fc.record({ bps })).map(steps => ({ kind: 'thresholdPercent', basis: b, steps })),
)
const gift = basis.chain(b =>
  ladder(b, fc.record({ gifts })).chain(steps =>
    repeats(steps).map(repeat => ({ kind: 'gift', basis: b, steps, ...(repeat === undefined ? {} : { repeat }) })),
  ),
)
const percentOff = bps.map(rate => ({ kind: 'percentOff', bps: rate }))
const fixedPrice = fc.record(
  { kind: fc.constant('fixedPrice'), unitFen: price, limitPerDealer: fc.integer({ min: 1, max: 6 }) },
  { requiredKeys: ['kind', 'unitFen'] },
)
const stepPrice = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 1, max: 8 }), { minLength: 1, maxLength: 3 }),
    fc.array(price, { minLength: 3, maxLength: 3 }),
  )
  .map(([ats, prices]) => ({
    kind: 'stepPrice',
    steps: [...ats].sort((a, b) => a - b).map((step, i) => ({ at: step, unitFen: prices[i]! })),
  }))
const bundle = fc.record(
  {
    kind: fc.constant('bundle'),
    parts: fc.uniqueArray(fc.record({ sku: skuOf, qty: fc.integer({ min: 1, max: 3 }) }), {
      minLength: 2,
      maxLength: 3,
      selector: part => part.sku,
    }),
    priceFen: fc.constantFrom(0, 100, 300, 500, 900, 1500),
    maxSets: fc.integer({ min: 1, max: 3 }),
  },
  { requiredKeys: ['kind', 'parts', 'priceFen'] },
)

const limits = fc.record(
  {
    budgetFen: fc.oneof(fc.constantFrom(0, 100, 333, 500), fc.integer({ min: 0, max: 3000 })),
    totalUses: fc.integer({ min: 0, max: 3 }),
    perDealerUses: fc.integer({ min: 0, max: 2 }),
  },
  { requiredKeys: [] },
)
const audience = fc.record(
  {
    tiers: few(fc.constantFrom('city', 'general'), 1),
    teams: few(fc.constantFrom('D1', 'R1', 'Z'), 2),
    tags: few(fc.constantFrom('vip', 'new'), 2),
    firstOrderOnly: fc.boolean(),
  },
  { requiredKeys: [] },
)

const FROM = '2026-11-01T00:00:00+08:00'
const TO = '2026-12-01T00:00:00+08:00'
const always = ['level', 'rule', 'status', 'from', 'to', 'scope'] as const
const window = { from: fc.constant(FROM), to: fc.constant(TO) }
const orderTerms = {
  group: fc.constantFrom('G', 'H'),
  exclusive: fc.constantFrom(true, false, false),
  priority: fc.integer({ min: 0, max: 2 }),
}
const thresholds = fc.oneof(thresholdOff, thresholdPercent)
const lineRules = fc.oneof(percentOff, fixedPrice, stepPrice, bundle)
const orderRules = fc.oneof(thresholdOff, thresholdPercent, gift)

/** Offers of every level, those that cannot apply among them. */
function offers(): fc.Arbitrary<object> {
  const common = {
    ...window,
    status: fc.constantFrom('running', 'running', 'running', 'running', 'running', 'running', 'paused'),
    scope,
    limits,
    audience: maybe(audience, 1),
    weekdays: maybe(few(fc.integer({ min: 1, max: 7 })), 1),
  }
  const offer = (terms: object) =>
    fc.record({ ...common, ...terms } as typeof common, { requiredKeys: always as never })
  return fc.oneof(
    { weight: 4, arbitrary: offer({ level: fc.constant('line'), rule: lineRules, combinable: fc.boolean() }) },
    { weight: 4, arbitrary: offer({ level: fc.constant('order'), rule: orderRules, ...orderTerms }) },
    { weight: 2, arbitrary: offer({ level: fc.constant('coupon'), rule: thresholds }) },
  )
}

/** Offers that all may apply, so that they meet each other more. */
function openOffers(): fc.Arbitrary<object> {
  const common = {
    ...window,
    status: fc.constant('running'),
    scope,
    limits: maybe(fc.record({ budgetFen: fc.integer({ min: 50, max: 3000 }) }), 1),
  }
  const offer = (terms: object) => fc.record({ ...common, ...terms } as typeof common)
  const grouped = {
    group: maybe(orderTerms.group, 1),
    exclusive: fc.constantFrom(true, false, false, false),
    priority: orderTerms.priority,
  }
  return fc.oneof(
    {
      weight: 4,
      arbitrary: offer({ level: fc.constant('line'), rule: lineRules, combinable: fc.constantFrom(true, true, false) }),
    },
    { weight: 4, arbitrary: offer({ level: fc.constant('order'), rule: orderRules, ...grouped }) },
    { weight: 2, arbitrary: offer({ level: fc.constant('coupon'), rule: thresholds }) },
  )
}

const usage = fc.record(
  {
    usedFen: fc.constantFrom(0, 50, 300),
    used: fc.integer({ min: 0, max: 2 }),
    usedByDealer: fc.integer({ min: 0, max: 1 }),
    qtyByDealer: fc.dictionary(skuOf, fc.integer({ min: 0, max: 4 }), { maxKeys: 2 }),
  },
  { requiredKeys: [] },
)

/** Leaves undefined members out, as JSON does. */
const asJson = <T>(value: T): T => JSON.parse(JSON.stringify(value))

/** Input of a quote as it comes from outside. Promotion ids are shuffled against their order. */
const cartWith = (offer: fc.Arbitrary<object>) =>
  fc
    .record({
      items: fc.tuple(...SKUS.map(item)),
      offers: fc.array(offer, { maxLength: 7 }),
      ids: fc.shuffledSubarray(['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7'], { minLength: 7 }),
      specials: fc.array(fc.record({ sku: skuOf, unitFen: price, remainingQty: fc.integer({ min: 0, max: 5 }) }), {
        maxLength: 2,
      }),
      usages: fc.array(maybe(usage), { minLength: 7, maxLength: 7 }),
      held: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
      declined: maybe(few(fc.constantFrom('P1', 'P2', 'special:T0'), 2), 1),
      giftStock: maybe(fc.dictionary(skuOf, fc.integer({ min: 0, max: 4 }), { maxKeys: 3 }), 2),
      cart: fc.array(fc.record({ sku: skuOf, qty: fc.integer({ min: 1, max: 6 }) }), { minLength: 1, maxLength: 5 }),
      dealer: fc.record({ tags: fc.subarray(['vip', 'new']), isFirstOrder: fc.boolean() }),
    })
    .map(({ items, offers: drawn, ids, specials, usages, held, declined, giftStock, cart, dealer }) =>
      asJson({
        kind: 'quote' as const,
        now: '2026-11-11T12:00:00+08:00',
        dealer: { id: 'D1', tier: 'city', region: '华东', teamPath: ['G1', 'R1'], ...dealer },
        catalog: items,
        specialPrices: specials.map((special, index) => ({ id: `T${index}`, ...special })),
        promotions: drawn.map((one, index) => ({ id: ids[index]!, ...one })),
        usage: Object.fromEntries(usages.flatMap((use, index) => (use === undefined ? [] : [[ids[index]!, use]]))),
        coupons: ids
          .slice(0, drawn.length)
          .filter((_, index) => held[index] || index % 2 === 0)
          .map((id, index) => ({ id: `K${index}`, promotionId: id })),
        declined,
        giftStock,
        cart,
      }),
    )

export const arbitraryCart = cartWith(offers())
export const arbitraryOpenCart = cartWith(openOffers())
