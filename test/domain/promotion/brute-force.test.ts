import fc from 'fast-check'
import { quoteCart } from '../../../src/domain/promotion'
import { arbitraryCart, arbitraryOpenCart } from './arbitrary-cart'
import { bruteForce } from './brute-force'
import { validCart } from './valid-cart'

const RUNS = Number(process.env.QUOTE_RUNS ?? 1400)

/** Compares until `RUNS` carts were small enough to be tried out whole. */
function compareAll(arbitrary: fc.Arbitrary<unknown>): number {
  let compared = 0
  fc.assert(
    fc.property(arbitrary, outside => {
      const input = validCart(outside)
      const expected = bruteForce(input)
      if (expected === undefined) return
      compared += 1
      const { totals, applied, gifts, lines, exact } = quoteCart(input)
      expect({
        exact,
        benefit: totals.offFen + totals.giftValueFen,
        applied,
        choices: lines.map(line => line.lineChoice),
        gifts,
        lines: lines.map(({ sku, qty, lineOffFen, orderOffFen, couponOffFen, payFen }) => ({
          ...{ sku, qty, lineOffFen, orderOffFen, couponOffFen, payFen },
        })),
        payFen: totals.payFen,
      }).toEqual({ exact: true, ...expected })
    }),
    { numRuns: RUNS },
  )
  return compared
}

describe('the best deal equals brute force on random small carts, to the last tie', () => {
  it('with offers that cannot apply among the others', () => {
    expect(compareAll(arbitraryCart)).toBeGreaterThan(RUNS * 0.8)
  }, 300_000)

  it('with offers that all may apply', () => {
    expect(compareAll(arbitraryOpenCart)).toBeGreaterThan(RUNS * 0.7)
  }, 300_000)
})
