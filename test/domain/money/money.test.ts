import fc from 'fast-check'
import {
  allocate,
  allocateInputSchema,
  bps,
  divideProduct,
  fen,
  formatBps,
  formatFen,
  formatFenShort,
  MAX_FEN,
  mulBps,
  mulDivFloor,
  negateFen,
  sumFen,
  timesFen,
} from '../../../src/domain/money'
import { checkRefusals } from '../../support/refusals'
import { readCases } from '../../support/worked-cases'

const amount = fc.integer({ min: 0, max: MAX_FEN })

describe('allocate', () => {
  test.each(readCases('allocate').map(one => [one.name, one] as const))(
    'case %s',
    (_name, { input, expect: expected }) => {
      const { total, weights } = input as unknown as { total: number; weights: number[] }
      expect(allocate(fen(total), weights)).toEqual(expected)
    },
  )
  test('parts sum to the whole, each within one fen of its exact share, equal weights within one fen of each other', () => {
    const weights = fc.array(fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(amount, weights, (total, given) => {
        fc.pre(given.some(weight => weight > 0))
        const parts = allocate(fen(total), given)
        expect(sumFen(parts)).toBe(total)
        const sum = given.reduce((all, weight) => all + BigInt(weight), 0n)
        for (const [index, part] of parts.entries()) {
          const floor = Number((BigInt(total) * BigInt(given[index]!)) / sum)
          expect(part - floor === 0 || part - floor === 1).toBe(true)
          if (given[index] === 0) expect(part).toBe(0)
        }
      }),
    )
  })
  test('units left over go to the largest remainders, ties to the earlier', () => {
    expect(allocate(fen(2), [1, 1, 1])).toEqual([1, 1, 0])
    expect(allocate(fen(5), [1, 2, 3])).toEqual([1, 2, 2])
    expect(allocate(fen(0), [])).toEqual([])
  })
  test('weights whose sum passes 2^53 are exact', () => {
    const most = Number.MAX_SAFE_INTEGER
    expect(allocate(fen(10), [most, most, most])).toEqual([4, 3, 3])
    expect(allocate(fen(MAX_FEN), [most, most - 1])).toEqual([MAX_FEN / 2, MAX_FEN / 2])
  })
  test('nothing to allocate by is a defect', () => {
    expect(() => allocate(fen(1), [0, 0])).toThrow('all 0')
    expect(() => allocate(fen(1), [])).toThrow('all 0')
    expect(() => allocate(fen(1), [-1, 2])).toThrow('non-negative')
  })
  checkRefusals(allocateInputSchema, () => ({ kind: 'allocate', total: 10, weights: [1, 2] }), [
    ['a negative total', 'total', input => (input.total = -1)],
    ['a fraction', 'total', input => (input.total = 1.5)],
    ['an over-large total', 'total', input => (input.total = MAX_FEN + 1)],
    ['a negative weight', 'weights[1]', input => (input.weights[1] = -1)],
    ['a weight in text', 'weights[0]', input => (input.weights[0] = '1')],
    ['weights of 0 alone', 'weights', input => (input.weights = [0, 0])],
    ['no weights for an amount', 'weights', input => (input.weights = [])],
    ['a missing list', 'weights', input => delete input.weights],
    ['an unknown key', 'extra', input => (input.extra = 1)],
  ])
})

describe('products', () => {
  test('are exact on both sides of 2^53', () => {
    const factor = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER })
    fc.assert(
      fc.property(factor, factor, fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), (left, right, divisor) => {
        const exact = (BigInt(left) * BigInt(right)) / BigInt(divisor)
        fc.pre(exact <= BigInt(Number.MAX_SAFE_INTEGER))
        const { quotient, remainder } = divideProduct(left, right, divisor)
        expect(BigInt(quotient)).toBe(exact)
        expect(BigInt(remainder)).toBe((BigInt(left) * BigInt(right)) % BigInt(divisor))
      }),
    )
  })
  test.each([
    [999, 1, 0],
    [10_000, 1, 1],
    [9_999, 9_999, 9_998],
    [MAX_FEN, 9_999, 9_999_000_000_000],
    [MAX_FEN - 1, 3_333, 3_332_999_999_999],
  ])('%i fen at %i bps is %i', (money, rate, expected) => expect(mulBps(fen(money), bps(rate))).toBe(expected))
  test('out of range is a defect', () => {
    expect(() => divideProduct(-1, 1, 1)).toThrow()
    expect(() => divideProduct(1, 1, 0)).toThrow()
    expect(() => divideProduct(2 ** 52, 2 ** 52, 1)).toThrow()
    expect(() => timesFen(fen(MAX_FEN), 99_999)).toThrow()
    expect(() => fen(0.1)).toThrow()
    expect(() => bps(-1)).toThrow()
    expect(mulDivFloor(fen(7), 2, 3)).toBe(4)
  })
  test('no negative zero leaves', () => {
    expect(Object.is(negateFen(fen(0)), 0)).toBe(true)
    expect(Object.is(fen(-0), 0)).toBe(true)
  })
})

describe('shown', () => {
  test.each([
    [0, '¥0.00', '¥0'],
    [5, '¥0.05', '¥0.05'],
    [123_450, '¥1,234.50', '¥1,234.50'],
    [320_000, '¥3,200.00', '¥3,200'],
    [-100, '-¥1.00', '-¥1'],
    [MAX_FEN, '¥100,000,000,000.00', '¥100,000,000,000'],
  ])('%i fen is %s, short %s', (money, whole, short) => {
    expect([formatFen(fen(money)), formatFenShort(fen(money))]).toEqual([whole, short])
  })
  test.each([
    [300, '3%'],
    [1250, '12.5%'],
    [1, '0.01%'],
    [10_000, '100%'],
    [1205, '12.05%'],
  ])('%i bps is %s', (rate, text) => expect(formatBps(bps(rate as number))).toBe(text))
})
