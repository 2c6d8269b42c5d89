import fc from 'fast-check'
import {
  answerRebate,
  answerTax,
  LABOUR_INCOME_PREPAYMENT,
  monthTaxFen,
  type RebateInput,
  rebateFen,
  rebateInputSchema,
  type TaxInput,
  taxInputSchema,
  withhold,
} from '../../../src/domain/commission'
import { bps, type Fen, fen, MAX_FEN } from '../../../src/domain/money'
import { sumOf } from '../../support/cuts'
import { checkRefusals } from '../../support/refusals'
import { readCases } from '../../support/worked-cases'

describe('rebate', () => {
  test.each(readCases('rebate').map(one => [one.name, one] as const))(
    'case %s',
    (_name, { input, expect: expected }) => {
      expect(answerRebate(input as unknown as RebateInput)).toEqual(expected)
    },
  )
  const steps = [
    { atFen: fen(100), bps: bps(150) },
    { atFen: fen(1_000), bps: bps(350) },
  ]
  test('a marginal rebate is floored once: equal to the exact sum of its bands', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10, max: MAX_FEN }), net => {
        const band = (from: number, to: number) => BigInt(Math.max(0, Math.min(net, to) - from))
        const exact = band(100, 1_000) * 150n + band(1_000, Number.MAX_SAFE_INTEGER) * 350n
        expect(rebateFen({ mode: 'marginal', steps }, fen(net))).toBe(Number(exact / 10_000n))
      }),
    )
  })
  test('more purchases never earn less where rates rise', () => {
    const amount = fc.integer({ min: 0, max: MAX_FEN / 2 })
    fc.assert(
      fc.property(fc.constantFrom('slab' as const, 'marginal' as const), amount, amount, (mode, net, more) => {
        expect(rebateFen({ mode, steps }, fen(net + more))).toBeGreaterThanOrEqual(rebateFen({ mode, steps }, fen(net)))
      }),
    )
  })
  const good = () => ({
    kind: 'rebate',
    rule: {
      mode: 'slab',
      steps: [
        { atFen: 1, bps: 100 },
        { atFen: 2, bps: 200 },
      ],
    },
    netFen: -5,
  })
  checkRefusals(rebateInputSchema, good, [
    ['no steps', 'rule.steps', input => (input.rule.steps = [])],
    ['steps that do not rise', 'rule.steps[1].atFen', input => (input.rule.steps[1].atFen = 1)],
    ['unsorted steps', 'rule.steps[1].atFen', input => input.rule.steps.reverse()],
    ['a rate above 100 %', 'rule.steps[0].bps', input => (input.rule.steps[0].bps = 10_001)],
    ['a negative step', 'rule.steps[0].atFen', input => (input.rule.steps[0].atFen = -1)],
    ['an unknown mode', 'rule.mode', input => (input.rule.mode = 'flat')],
    ['an over-large net', 'netFen', input => (input.netFen = MAX_FEN + 1)],
    ['an over-large loss', 'netFen', input => (input.netFen = -MAX_FEN - 1)],
    ['an unknown key', 'rule.cap', input => (input.rule.cap = 1)],
  ])
})

describe('tax', () => {
  test.each(readCases('tax').map(one => [one.name, one] as const))('case %s', (_name, { input, expect: expected }) => {
    expect(answerTax(input as unknown as TaxInput)).toEqual(expected)
  })
  test('tax and net make the gross; payouts of a month together pay the tax of the month, where each can bear it', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 20_000_000 }), { minLength: 1, maxLength: 8 }), payouts => {
        let paid = 0
        let withheld = 0
        for (const gross of payouts) {
          const month = { paidThisMonthFen: fen(paid), withheldThisMonthFen: fen(withheld) }
          const { taxFen, netFen } = withhold(LABOUR_INCOME_PREPAYMENT, month, fen(gross))
          expect(taxFen + netFen).toBe(gross)
          expect(taxFen).toBeGreaterThanOrEqual(0)
          expect(netFen).toBeGreaterThanOrEqual(0)
          paid += gross
          withheld += taxFen
        }
        expect(withheld).toBeLessThanOrEqual(
          Math.max(
            ...payouts.map((_, at) => monthTaxFen(LABOUR_INCOME_PREPAYMENT, fen(sumOf(payouts.slice(0, at + 1))))),
          ),
        )
      }),
    )
  })
  test.each([
    [80_000, 0],
    [80_001, 0],
    [80_005, 1],
    [400_000, 64_000],
    [400_001, 64_000],
    [2_500_000, 400_000],
    [6_250_000, 1_300_000],
  ])('a month of %i fen owes %i', (month, tax) =>
    expect(monthTaxFen(LABOUR_INCOME_PREPAYMENT, fen(month) as Fen)).toBe(tax),
  )
  const good = () => ({
    kind: 'tax',
    rule: structuredClone(LABOUR_INCOME_PREPAYMENT),
    paidThisMonthFen: 0,
    withheldThisMonthFen: 0,
    grossFen: 100,
  })
  checkRefusals(taxInputSchema, good, [
    ['no band', 'rule.bands', input => (input.rule.bands = [])],
    ['an end on the last band', 'rule.bands[2].upToFen', input => (input.rule.bands[2].upToFen = 9_000_000)],
    ['no end on an earlier band', 'rule.bands[0].upToFen', input => delete input.rule.bands[0].upToFen],
    ['bands that do not rise', 'rule.bands[1].upToFen', input => (input.rule.bands[1].upToFen = 2_000_000)],
    ['a date that is none', 'rule.from', input => (input.rule.from = '2019-02-29')],
    ['a negative gross', 'grossFen', input => (input.grossFen = -1)],
    ['an over-large gross', 'grossFen', input => (input.grossFen = MAX_FEN + 1)],
    ['a missing month', 'paidThisMonthFen', input => delete input.paidThisMonthFen],
    ['an unknown key', 'rule.name', input => (input.rule.name = 'x')],
  ])
  test('a table without an open last band is a defect', () => {
    const closed = { ...LABOUR_INCOME_PREPAYMENT, bands: LABOUR_INCOME_PREPAYMENT.bands.slice(0, 1) }
    expect(() => monthTaxFen(closed, fen(MAX_FEN))).toThrow('open last band')
  })
})
