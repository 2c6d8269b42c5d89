import fc from 'fast-check'
import {
  answerCommission,
  type CommissionInput,
  commissionInputSchema,
  remainingFen,
  rowKey,
} from '../../../src/domain/commission'
import { parse } from '../../../src/domain/kernel'
import { fen, MAX_FEN, mulBps } from '../../../src/domain/money'
import { cutQuantity, sumOf } from '../../support/cuts'
import { checkRefusals } from '../../support/refusals'
import { readCases, shownBy } from '../../support/worked-cases'

test.each(readCases('commission').map(one => [one.name, one] as const))(
  'case %s',
  (_name, { input, expect: expected }) => {
    expect(shownBy(expected, answerCommission(input as unknown as CommissionInput))).toEqual(expected)
  },
)

const TIERS = ['retailer', 'city', 'regional', 'general']
const dealerId = fc.constantFrom('B', 'U', 'V', 'W', 'X', 'Y')
const dealers = fc
  .uniqueArray(
    fc.record(
      {
        id: dealerId,
        tier: fc.constantFrom(...TIERS),
        status: fc.constantFrom('active', 'active', 'suspended'),
        uplineId: dealerId,
        referrerId: dealerId,
      },
      { requiredKeys: ['id', 'tier', 'status'] },
    ),
    { selector: dealer => dealer.id, minLength: 1 },
  )
  .map(list =>
    list.some(dealer => dealer.id === 'B')
      ? list
      : [...list, { id: 'B', tier: 'retailer', status: 'active', uplineId: 'U', referrerId: 'X' }],
  )
const price = fc.integer({ min: 0, max: 20_000 })
const line = fc.record({
  cut: cutQuantity,
  payFen: fc.integer({ min: 0, max: 5_000_000 }),
  tierUnitFen: fc.record({ retailer: price, city: price, regional: price, general: price }),
})
const level = fc.record({ bps: fc.integer({ min: 0, max: 3000 }) })
const plan = fc.record({
  version: fc.constant(1),
  capBps: fc.integer({ min: 0, max: 3000 }),
  margin: fc.record({ depth: fc.integer({ min: 0, max: 2 }), base: fc.constantFrom('paid', 'list') }),
  referral: fc.record({ when: fc.constantFrom('peer', 'always'), levels: fc.array(level, { maxLength: 2 }) }),
})
const question = fc.record({ plan, dealers, lines: fc.array(line, { minLength: 1, maxLength: 4 }) }).map(drawn => {
  const lines = drawn.lines.map((one, at) => ({
    sku: `S${at}`,
    qty: one.cut.qty,
    payFen: one.payFen,
    tierUnitFen: one.tierUnitFen,
  }))
  const refunds = drawn.lines.flatMap((one, at) =>
    one.cut.pieces.map((qty, piece) => ({ id: `R${at}-${piece}`, lines: [{ sku: `S${at}`, qty }] })),
  )
  return {
    kind: 'commission',
    plan: drawn.plan,
    order: { id: 'O', dealerId: 'B', lines },
    dealers: drawn.dealers,
    refunds,
  }
})

const answered = (input: unknown) => {
  const parsed = parse(commissionInputSchema, input)
  if (!parsed.ok) throw new Error(`${parsed.error.path}: ${parsed.error.message}`)
  return { input: parsed.value, ...answerCommission(parsed.value) }
}

test('the cap holds on every line and on whatever part of it is kept; two people at most; active only; never the buyer', () => {
  fc.assert(
    fc.property(question, drawn => {
      const { input, entries } = answered(drawn)
      expect(new Set(entries.map(row => row.beneficiary)).size).toBeLessThanOrEqual(2)
      for (const row of entries) {
        expect(row.amountFen).toBeGreaterThan(0)
        expect(input.dealers.find(dealer => dealer.id === row.beneficiary)?.status).toBe('active')
        expect(row.beneficiary).not.toBe('B')
      }
      for (const [at, { qty, payFen }] of input.order.lines.entries()) {
        const own = entries.filter(row => row.line === at)
        for (const returned of [0, 1, qty - 1, qty]) {
          // The kept part's cap, not floored: 10 000 · q · Σ ≤ payFen · capBps · (q − r).
          const left = sumOf(own.map(row => remainingFen(row.amountFen, qty, returned)))
          expect(BigInt(left) * 10_000n * BigInt(qty)).toBeLessThanOrEqual(
            BigInt(payFen) * BigInt(input.plan.capBps) * BigInt(qty - returned),
          )
        }
        expect(sumOf(own.map(row => row.amountFen))).toBeLessThanOrEqual(mulBps(payFen, input.plan.capBps))
      }
    }),
  )
})

test('reversals end at the same fen whichever way the returns were cut, and never take more than there is', () => {
  fc.assert(
    fc.property(question, drawn => {
      const { input, entries, reversals } = answered(drawn)
      const back = reversals.flatMap(reversal => reversal.entries)
      expect(back.every(entry => entry.amountFen < 0)).toBe(true)
      for (const row of entries) {
        const { sku, qty } = input.order.lines[row.line]!
        const returned = sumOf(
          input.refunds.flatMap(refund => refund.lines.filter(one => one.sku === sku).map(one => one.qty)),
        )
        const key = rowKey('O', row)
        const reversed = sumOf(back.filter(entry => rowKey('O', entry) === key).map(entry => entry.amountFen))
        expect(row.amountFen + reversed).toBe(remainingFen(row.amountFen, qty, returned))
      }
    }),
  )
})

test('rows stand by line, then margin 1, 2, referral 1, 2, each once', () => {
  fc.assert(
    fc.property(question, drawn => {
      const { entries } = answered(drawn)
      const places = entries.map(row => row.line * 10 + (row.kind === 'margin' ? 0 : 4) + row.level)
      expect(places).toEqual([...new Set(places)].sort((left, right) => left - right))
      expect(new Set(entries.map(row => rowKey('O', row))).size).toBe(entries.length)
    }),
  )
})

const good = () => ({
  kind: 'commission',
  plan: {
    version: 1,
    capBps: 3000,
    margin: { depth: 2, base: 'paid' },
    referral: { when: 'peer', levels: [{ bps: 300 }] },
  },
  order: {
    id: 'O1',
    dealerId: 'B',
    lines: [
      { sku: 'A', qty: 2, payFen: 20_000, tierUnitFen: { city: 10_000, general: 8_000 } },
      { sku: 'C', qty: 1, payFen: 100, tierUnitFen: { city: 100, general: 80 } },
    ],
  },
  dealers: [
    { id: 'B', tier: 'city', status: 'active', uplineId: 'G', referrerId: 'gone' },
    { id: 'G', tier: 'general', status: 'suspended' },
  ],
  refunds: [{ id: 'R1', lines: [{ sku: 'A', qty: 1 }] }],
})
checkRefusals(commissionInputSchema, good, [
  ['a third supply level', 'plan.margin.depth', input => (input.plan.margin.depth = 3)],
  [
    'a third referral level',
    'plan.referral.levels',
    input => (input.plan.referral.levels = [{ bps: 1 }, { bps: 1 }, { bps: 1 }]),
  ],
  ['a cap above 30 %', 'plan.capBps', input => (input.plan.capBps = 3001)],
  ['a rate above 100 %', 'plan.referral.levels[0].bps', input => (input.plan.referral.levels[0].bps = 10_001)],
  ['an unknown base', 'plan.margin.base', input => (input.plan.margin.base = 'gross')],
  ['an unknown test of referrers', 'plan.referral.when', input => (input.plan.referral.when = 'never')],
  ['a payment for joining', 'plan.joining', input => (input.plan.joining = { fen: 100 })],
  ['a version of 0', 'plan.version', input => (input.plan.version = 0)],
  ['no line', 'order.lines', input => (input.order.lines = [])],
  ['a SKU twice', 'order.lines[1].sku', input => (input.order.lines[1].sku = 'A')],
  ['an over-large amount', 'order.lines[0].payFen', input => (input.order.lines[0].payFen = MAX_FEN + 1)],
  [
    'an over-large price',
    'order.lines[0].tierUnitFen.city',
    input => (input.order.lines[0].tierUnitFen.city = MAX_FEN + 1),
  ],
  ['price × quantity over-large', 'order.lines[0].qty', input => (input.order.lines[0].tierUnitFen.city = MAX_FEN)],
  ['an unknown buyer', 'order.dealerId', input => (input.order.dealerId = 'Z')],
  ['an unknown tier', 'dealers[1].tier', input => (input.dealers[1].tier = 'king')],
  ['a tier named like an inherited property', 'dealers[1].tier', input => (input.dealers[1].tier = 'toString')],
  ['a dealer twice', 'dealers[1].id', input => (input.dealers[1].id = 'B')],
  ['an unknown key of a dealer', 'dealers[0].depth', input => (input.dealers[0].depth = 1)],
  ['a return of an unknown SKU', 'refunds[0].lines[0].sku', input => (input.refunds[0].lines[0].sku = 'Z')],
  ['a return of too many', 'refunds[0].lines[0].qty', input => (input.refunds[0].lines[0].qty = 3)],
  ['a return twice', 'refunds[1].id', input => input.refunds.push(input.refunds[0])],
])

test('frozen orders that lack their buyer or a price are a defect', () => {
  const input = good() as unknown as CommissionInput
  expect(() => answerCommission({ ...input, dealers: [] })).toThrow('unknown buyer')
  const bare = { ...input.order, lines: [{ sku: 'A', qty: 1, payFen: fen(1), tierUnitFen: {} }] }
  expect(() => answerCommission({ ...input, order: bare })).toThrow('no price for tier')
})
