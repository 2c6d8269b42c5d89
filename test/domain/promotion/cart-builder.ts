import { type Quote, type QuoteInput, quoteCart } from '../../../src/domain/promotion'
import { validCart } from './valid-cart'

type Json = Record<string, unknown>

const prices = (city: number) => ({ city, general: Math.floor((city * 7) / 10) })
const item = (sku: string, city: number, category: string) => ({
  sku,
  category,
  brand: '禾木',
  tierPriceFen: prices(city),
})

/** An order-level 满300减50 for everyone, unless overridden. */
export const offerOf = (over: Json = {}): Json => ({
  id: 'P1',
  level: 'order',
  status: 'running',
  from: '2026-11-01T00:00:00+08:00',
  to: '2026-12-01T00:00:00+08:00',
  scope: {},
  rule: { kind: 'thresholdOff', basis: 'amount', steps: [{ at: 30000, offFen: 5000 }] },
  ...over,
})

/** A city dealer's cart of A (100.00), B (33.33) and C (50.00), unless overridden. */
export function cartOf(over: Json = {}): QuoteInput {
  return validCart({
    kind: 'quote',
    now: '2026-11-11T12:00:00+08:00',
    dealer: { id: 'D1', tier: 'city', region: '华东', tags: ['vip'], teamPath: ['G1', 'R1'], isFirstOrder: false },
    catalog: [item('A', 10000, '护肤'), item('B', 3333, '护肤'), item('C', 5000, '彩妆')],
    specialPrices: [],
    promotions: [],
    usage: {},
    coupons: [],
    cart: [{ sku: 'A', qty: 3 }],
    ...over,
  })
}

export const quoteOf = (over: Json = {}): Quote => quoteCart(cartOf(over))
export const quoteWith = (offer: Json, over: Json = {}): Quote => quoteOf({ promotions: [offerOf(offer)], ...over })
