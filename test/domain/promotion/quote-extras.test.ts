import { bestAlternative, quoteCart, quoteFingerprint } from '../../../src/domain/promotion'
import { cartOf, offerOf, quoteOf, quoteWith } from './cart-builder'

const off = (at: number, offFen: number) => ({ kind: 'thresholdOff', basis: 'amount', steps: [{ at, offFen }] })

describe('the fingerprint', () => {
  const before = quoteWith({})
  it('is the same for the same result, whatever is told beside it', () => {
    const told = quoteOf({ promotions: [offerOf(), offerOf({ id: 'P2', status: 'paused' })] })
    expect(told.notApplied).not.toEqual(before.notApplied)
    expect(quoteFingerprint(told)).toBe(quoteFingerprint(before))
    expect(quoteFingerprint({ ...before, exact: false })).toBe(quoteFingerprint(before))
    expect(quoteFingerprint(before)).toMatch(/^[0-9a-f]{32}$/)
  })

  it.each([
    [
      'another price',
      quoteWith({}, { catalog: [{ sku: 'A', category: 'x', brand: 'm', tierPriceFen: { city: 10001 } }] }),
    ],
    ['another offer with the same discount', quoteWith({ id: 'P9' })],
    ['one unit more', quoteWith({}, { cart: [{ sku: 'A', qty: 4 }] })],
    ['an offer less', quoteOf()],
  ])('differs for %s', (_, after) => {
    expect(quoteFingerprint(after)).not.toBe(quoteFingerprint(before))
  })
})

describe('the runner-up', () => {
  it('is the best deal without some applied offer, and tells by how much it lost', () => {
    const input = cartOf({
      promotions: [offerOf({ group: 'G' }), offerOf({ id: 'P2', group: 'G', rule: off(1, 4200) })],
    })
    expect(bestAlternative(input, quoteCart(input))).toMatchObject({
      without: 'P1',
      losesByFen: 800,
      quote: { applied: [{ promotionId: 'P2', offFen: 4200 }] },
    })
  })

  it('loses by nothing where only a tie decided, and is not there where nothing applies', () => {
    const input = cartOf({ promotions: [offerOf({ group: 'G' }), offerOf({ id: 'P2', group: 'G' })] })
    expect(bestAlternative(input, quoteCart(input))).toMatchObject({
      losesByFen: 0,
      quote: { applied: [{ promotionId: 'P2' }] },
    })
    expect(bestAlternative(cartOf(), quoteOf())).toBeUndefined()
  })
})

describe('a quote tells besides', () => {
  it('which of several held coupons is spent, and who gave what off a line', () => {
    const coupon = offerOf({ id: 'P2', level: 'coupon', rule: off(1, 300) })
    const line = offerOf({ id: 'P3', level: 'line', rule: { kind: 'fixedPrice', unitFen: 9999 } })
    const quote = quoteOf({
      promotions: [offerOf({ rule: off(1, 5000) }), coupon, line],
      coupons: [
        { id: 'K2', promotionId: 'P2' },
        { id: 'K1', promotionId: 'P2' },
      ],
    })
    expect(quote.couponId).toBe('K1')
    expect(quote.lines[0]).toMatchObject({
      lineChoice: 'P3',
      shares: [
        { promotionId: 'P3', offFen: 3 },
        { promotionId: 'P1', offFen: 5000 },
        { promotionId: 'P2', offFen: 300 },
      ],
    })
  })
})

describe('time', () => {
  const applies = (offer: object, now: string) => quoteWith({ ...offer }, { now }).applied.length === 1
  it.each([
    ['the first moment of its window', {}, '2026-10-31T16:00:00Z', true],
    ['the last moment before it', {}, '2026-10-31T15:59:59.999Z', false],
    ['the last moment of its window', {}, '2026-11-30T23:59:59.999+08:00', true],
    ['the end of its window', {}, '2026-12-01T00:00:00+08:00', false],
    ['Sunday 23:59:59 in Shanghai, for Sundays', { weekdays: [7] }, '2026-11-15T15:59:59Z', true],
    ['Monday 00:00 in Shanghai, still Sunday in UTC, for Sundays', { weekdays: [7] }, '2026-11-15T16:00:00Z', false],
    ['20:00:00, for the evening', { daily: { from: '20:00', to: '22:00' } }, '2026-11-11T12:00:00Z', true],
    ['21:59:59, for the evening', { daily: { from: '20:00', to: '22:00' } }, '2026-11-11T13:59:59.999Z', true],
    ['22:00:00, for the evening', { daily: { from: '20:00', to: '22:00' } }, '2026-11-11T14:00:00Z', false],
  ])('%s: %#', (_, offer, now, expected) => {
    expect(applies(offer, now)).toBe(expected)
  })
})
