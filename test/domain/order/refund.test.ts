import fc from 'fast-check'
import { fen, MAX_FEN } from '../../../src/domain/money'
import {
  answerRefund,
  keptFen,
  type RefundInput,
  refundFen,
  refundInputSchema,
  refundReturns,
} from '../../../src/domain/order'
import { cutQuantity, sumOf } from '../../support/cuts'
import { checkRefusals } from '../../support/refusals'
import { readCases, shownBy } from '../../support/worked-cases'

test.each(readCases('refund').map(one => [one.name, one] as const))('case %s', (_name, { input, expect: expected }) => {
  expect(shownBy(expected, answerRefund(input as unknown as RefundInput))).toEqual(expected)
})

test('whichever way a return is cut, the money back is the same; a full one ends at what was paid', () => {
  fc.assert(
    fc.property(cutQuantity, fc.integer({ min: 0, max: MAX_FEN }), ({ qty, pieces }, payFen) => {
      const line = { sku: 'A', qty, payFen: fen(payFen) }
      const returns = pieces.map((piece, at) => ({ id: `R${at}`, lines: [{ sku: 'A', qty: piece }] }))
      const refunds = refundReturns([line], returns)
      const back = sumOf(pieces)
      expect(sumOf(refunds.map(refund => refund.refundFen))).toBe(refundFen(line, 0, back))
      expect(refunds.every(refund => refund.refundFen >= 0)).toBe(true)
      expect(refundFen(line, 0, back) + refundFen(line, back, qty - back)).toBe(payFen)
      expect(keptFen(line.payFen, qty, back) + refundFen(line, 0, back)).toBe(payFen)
    }),
  )
})

test('lines of one return stand in SKU order, whatever order they were asked in', () => {
  const lines = ['a', 'B', 'b'].map(sku => ({ sku, qty: 2, payFen: fen(99) }))
  const [refund] = refundReturns(lines, [
    {
      id: 'R',
      lines: [
        { sku: 'b', qty: 1 },
        { sku: 'a', qty: 2 },
        { sku: 'B', qty: 1 },
      ],
    },
  ])
  expect(refund).toEqual({
    id: 'R',
    lines: [
      { sku: 'B', qty: 1, refundFen: 49 },
      { sku: 'a', qty: 2, refundFen: 99 },
      { sku: 'b', qty: 1, refundFen: 49 },
    ],
    refundFen: 197,
  })
})

test('more back than was bought is a defect for callers that did not check', () => {
  const line = { sku: 'A', qty: 1, payFen: fen(1) }
  expect(() => refundReturns([line], [{ id: 'R', lines: [{ sku: 'A', qty: 2 }] }])).toThrow('more of A')
  expect(() => refundReturns([line], [{ id: 'R', lines: [{ sku: 'Z', qty: 1 }] }])).toThrow('more of Z')
})

const good = () => ({
  kind: 'refund',
  lines: [
    { sku: 'A', qty: 3, payFen: 10_000 },
    { sku: 'B', qty: 1, payFen: 500 },
  ],
  refunds: [
    { id: 'R1', lines: [{ sku: 'A', qty: 1 }] },
    {
      id: 'R2',
      lines: [
        { sku: 'A', qty: 2 },
        { sku: 'B', qty: 1 },
      ],
    },
  ],
})
checkRefusals(refundInputSchema, good, [
  ['no line', 'lines', input => (input.lines = [])],
  ['a SKU twice', 'lines[1].sku', input => (input.lines[1].sku = 'A')],
  ['an over-large amount', 'lines[0].payFen', input => (input.lines[0].payFen = MAX_FEN + 1)],
  [
    'amounts over-large together',
    'lines[1].payFen',
    input => (input.lines[0].payFen = input.lines[1].payFen = MAX_FEN),
  ],
  ['no units', 'lines[0].qty', input => (input.lines[0].qty = 0)],
  ['too many units', 'lines[0].qty', input => (input.lines[0].qty = 100_000)],
  ['a return id twice', 'refunds[1].id', input => (input.refunds[1].id = 'R1')],
  ['a return of nothing', 'refunds[0].lines', input => (input.refunds[0].lines = [])],
  ['a SKU twice in a return', 'refunds[1].lines[1].sku', input => (input.refunds[1].lines[1].sku = 'A')],
  ['an unknown SKU', 'refunds[0].lines[0].sku', input => (input.refunds[0].lines[0].sku = 'Z')],
  ['more than was bought', 'refunds[1].lines[0].qty', input => (input.refunds[1].lines[0].qty = 3)],
  ['more than was bought at once', 'refunds[1].lines[1].qty', input => (input.refunds[1].lines[1].qty = 2)],
  ['missing returns', 'refunds', input => delete input.refunds],
  ['an unknown key', 'refunds[0].reason', input => (input.refunds[0].reason = 'broken')],
])
