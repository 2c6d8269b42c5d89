import fc from 'fast-check'
import { parse } from '../../../src/domain/kernel'
import { quoteCart, quoteInputSchema } from '../../../src/domain/promotion'
import { arbitraryCart } from './arbitrary-cart'
import { bruteForce } from './brute-force'

describe('the best deal', () => {
  it('equals brute force on 2 500 random small carts, to the last tie', () => {
    let compared = 0
    fc.assert(
      fc.property(arbitraryCart, outside => {
        const checked = parse(quoteInputSchema, outside)
        if (!checked.ok) throw new Error(JSON.stringify(checked.error))
        const expected = bruteForce(checked.value)
        if (expected === undefined) return
        compared += 1
        const quote = quoteCart(checked.value)
        expect({
          exact: quote.exact,
          benefit: quote.totals.offFen + quote.totals.giftValueFen,
          applied: quote.applied,
          choices: quote.lines.map(line => line.lineChoice),
          gifts: quote.gifts,
          lines: quote.lines.map(({ sku, qty, lineOffFen, orderOffFen, couponOffFen, payFen }) => ({
            sku,
            qty,
            lineOffFen,
            orderOffFen,
            couponOffFen,
            payFen,
          })),
          payFen: quote.totals.payFen,
        }).toEqual({ exact: true, ...expected })
      }),
      { numRuns: Number(process.env.QUOTE_RUNS ?? 2500) },
    )
    expect(compared).toBeGreaterThanOrEqual(2000)
  }, 300_000)
})
