import fc from 'fast-check'
import { type Quote, type QuoteInput, quoteCart } from '../../../src/domain/promotion'
import { bestDeal } from '../../../src/domain/promotion/engine/best-deal'
import { poseProblem } from '../../../src/domain/promotion/engine/pose-problem'
import { arbitraryCart, arbitraryOpenCart } from './arbitrary-cart'
import { validCart } from './valid-cart'

const anyCart = fc.oneof(arbitraryCart, arbitraryOpenCart).map(validCart)
const benefit = ({ totals }: Quote): number => totals.offFen + totals.giftValueFen
const runs = (numRuns: number) => ({ numRuns })

describe('a quote', () => {
  it('adds up: lines to totals, shares to lines, offers to the whole; and keeps every floor', () => {
    fc.assert(
      fc.property(anyCart, input => {
        const quote = quoteCart(input)
        const sum = (of: (line: Quote['lines'][number]) => number) =>
          quote.lines.reduce((all, line) => all + of(line), 0)
        expect(sum(line => line.payFen)).toBe(quote.totals.payFen)
        expect(sum(line => line.baseFen)).toBe(quote.totals.baseFen)
        expect(quote.totals.baseFen - quote.totals.payFen).toBe(quote.totals.offFen)
        expect(quote.applied.reduce((all, offer) => all + offer.offFen, 0)).toBe(quote.totals.offFen)
        for (const line of quote.lines) {
          const off = line.lineOffFen + line.orderOffFen + line.couponOffFen
          expect(line.baseFen - off).toBe(line.payFen)
          expect(line.shares.reduce((all, share) => all + share.offFen, 0)).toBe(off)
          const floor = (input.catalog.find(item => item.sku === line.sku)?.floorFen ?? 0) * line.qty
          expect(line.payFen).toBeGreaterThanOrEqual(Math.min(line.baseFen, floor))
        }
      }),
      runs(500),
    )
  })

  it('never gives less for one more offer', () => {
    fc.assert(
      fc.property(anyCart, fc.nat(), (input, which) => {
        fc.pre(input.promotions.length > 0)
        const without = input.promotions.filter((_, index) => index !== which % input.promotions.length)
        const fewer = quoteCart({ ...input, promotions: without })
        const more = quoteCart(input)
        expect(more.exact && fewer.exact).toBe(true)
        expect(benefit(more)).toBeGreaterThanOrEqual(benefit(fewer))
      }),
      runs(500),
    )
  })

  it('is the plain price once everything is declined', () => {
    fc.assert(
      fc.property(anyCart, input => {
        const declined = [
          ...input.promotions.map(({ id }) => id),
          ...input.specialPrices.map(({ id }) => `special:${id}`),
          '-',
        ]
        const quote = quoteCart({ ...input, declined })
        expect(quote.applied).toEqual([])
        expect(quote.totals).toEqual({ ...quote.totals, offFen: 0, giftValueFen: 0, payFen: quote.totals.baseFen })
        expect(quote.notApplied.every(({ reason }) => reason === 'declined')).toBe(true)
      }),
      runs(300),
    )
  })

  it('does not look at the order of rows, price list, offers, coupons or special prices', () => {
    fc.assert(
      fc.property(anyCart, fc.infiniteStream(fc.nat()), (input, stream) => {
        const shuffled = <T>(list: readonly T[]): T[] =>
          list
            .map(item => ({ item, key: stream.next().value as number }))
            .sort((a, b) => a.key - b.key)
            .map(({ item }) => item)
        const other: QuoteInput = {
          ...input,
          cart: shuffled(input.cart),
          catalog: shuffled(input.catalog),
          promotions: shuffled(input.promotions),
          coupons: shuffled(input.coupons),
          specialPrices: shuffled(input.specialPrices),
        }
        expect(quoteCart(other)).toEqual(quoteCart(input))
      }),
      runs(500),
    )
  })

  it('says of every offer that it applies or why not, once', () => {
    fc.assert(
      fc.property(anyCart, input => {
        const quote = quoteCart(input)
        const applied = quote.applied.map(({ promotionId }) => promotionId)
        const told = [
          ...applied.filter(id => !id.startsWith('special:')),
          ...quote.notApplied.map(each => each.promotionId),
        ]
        expect(told.sort()).toEqual(input.promotions.map(({ id }) => id).sort())
        for (const { conflictsWith = [] } of quote.notApplied)
          expect(applied).toEqual(expect.arrayContaining([...conflictsWith]))
        for (const hint of quote.hints) {
          expect(hint.gainFen).toBeGreaterThan(0)
          expect(hint.missingFen ?? hint.missingQty).toBeGreaterThan(0)
        }
      }),
      runs(500),
    )
  })
})

describe('the bounded search', () => {
  it('finds what a search without any bound finds', () => {
    fc.assert(
      fc.property(anyCart, input => {
        const { problem } = poseProblem(input)
        const { benefitFen, offFen, pick, offers, coupon, exact } = bestDeal(problem)
        const all = bestDeal(problem, 3_000_000, false)
        fc.pre(all.exact)
        expect(exact).toBe(true)
        expect({ benefitFen, offFen, pick, offers, coupon }).toEqual({
          benefitFen: all.benefitFen,
          offFen: all.offFen,
          pick: all.pick,
          offers: all.offers,
          coupon: all.coupon,
        })
      }),
      runs(500),
    )
  }, 120_000)

  it('is honest: a search that is stopped early says so, and never claims more than the whole one', () => {
    let stopped = 0
    fc.assert(
      fc.property(arbitraryOpenCart.map(validCart), fc.integer({ min: 1, max: 120 }), (input, steps) => {
        const { problem } = poseProblem(input)
        const whole = bestDeal(problem)
        const early = bestDeal(problem, steps)
        if (!early.exact) stopped += 1
        expect(early.benefitFen).toBeLessThanOrEqual(whole.benefitFen)
        if (early.exact) expect(early.pick).toEqual(whole.pick)
      }),
      runs(500),
    )
    expect(stopped).toBeGreaterThan(20)
  })
})
