import fc from 'fast-check'
import {
  applyEntry,
  balancedEntry,
  commissionAccruedEntry,
  commissionReleasedEntry,
  commissionReversedEntry,
  EMPTY_BALANCE,
  ENTRY_REASONS,
  earnedByPerson,
  foldAccounts,
  isReleasable,
  type LedgerEntry,
  mayWithdraw,
  orderPaidEntry,
  orderRefundedEntry,
  payeeBalance,
  payeesOf,
  rebateGrantedEntry,
  releaseAt,
  withdrawalMachine,
  withdrawalPaidEntry,
  withdrawalRequestedEntry,
  withdrawalReturnedEntry,
} from '../../../src/domain/commission'
import { instantOf, plusDays, plusMs } from '../../../src/domain/kernel'
import { fen } from '../../../src/domain/money'
import { sumOf } from '../../support/cuts'
import { checkStateMachine } from '../../support/state-machine-checks'

const at = instantOf(1_790_000_000_000)
const header = { key: 'order_paid:O1', reason: 'order_paid', at, subjectId: 'O1' } as const
const goods = { of: 'brand', name: 'goods' } as const
const payments = { of: 'brand', name: 'payments' } as const

describe('an entry', () => {
  test('that does not sum to zero is refused', () => {
    const postings = [
      { account: goods, amountFen: fen(100) },
      { account: payments, amountFen: fen(-99) },
    ]
    expect(balancedEntry(header, postings)).toEqual({ ok: false, error: { code: 'UNBALANCED_ENTRY', sumFen: 1 } })
  })
  test('holds one posting per account, none of 0', () => {
    const postings = [
      { account: goods, amountFen: fen(100) },
      { account: payments, amountFen: fen(-150) },
      { account: goods, amountFen: fen(50) },
      { account: { of: 'brand', name: 'freight' } as const, amountFen: fen(0) },
    ]
    expect(balancedEntry(header, postings)).toMatchObject({
      ok: true,
      value: {
        ...header,
        postings: [
          { account: goods, amountFen: 150 },
          { account: payments, amountFen: -150 },
        ],
      },
    })
  })
  test('of a negative move is a defect', () => {
    expect(() => orderPaidEntry({ orderId: 'O', goodsFen: fen(-1), freightFen: fen(0), at })).toThrow('negative')
  })
})

const money = fc.integer({ min: 0, max: 1_000_000 }).map(fen)
const dealer = fc.constantFrom('D1', 'D2', 'D3')
const id = fc.nat({ max: 99 }).map(String)
const anyEntry: fc.Arbitrary<LedgerEntry> = fc.oneof(
  fc.record({ orderId: id, goodsFen: money, freightFen: money, at: fc.constant(at) }).map(orderPaidEntry),
  fc
    .record({ refundId: id, orderId: id, goodsFen: money, freightFen: money, at: fc.constant(at) })
    .map(orderRefundedEntry),
  fc.record({ orderId: id, beneficiary: dealer, amountFen: money, at: fc.constant(at) }).map(commissionAccruedEntry),
  fc.record({ orderId: id, beneficiary: dealer, amountFen: money, at: fc.constant(at) }).map(commissionReleasedEntry),
  fc
    .record({
      refundId: id,
      orderId: id,
      beneficiary: dealer,
      amountFen: money,
      pocket: fc.constantFrom('pending' as const, 'available' as const),
      at: fc.constant(at),
    })
    .map(commissionReversedEntry),
  fc.record({ periodId: id, dealerId: dealer, amountFen: money, at: fc.constant(at) }).map(rebateGrantedEntry),
  fc.record({ withdrawalId: id, dealerId: dealer, grossFen: money, at: fc.constant(at) }).map(withdrawalRequestedEntry),
  fc.record({ withdrawalId: id, dealerId: dealer, grossFen: money, at: fc.constant(at) }).map(withdrawalReturnedEntry),
  fc
    .record({ withdrawalId: id, dealerId: dealer, netFen: money, taxFen: money, at: fc.constant(at) })
    .map(withdrawalPaidEntry),
)

test('after any events in any order the ledger sums to zero, and balances are their folds', () => {
  fc.assert(
    fc.property(
      fc
        .array(anyEntry, { maxLength: 40 })
        .chain(entries => fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length }))),
      ([entries, shuffled]) => {
        for (const entry of entries) expect(sumOf(entry.postings.map(posting => posting.amountFen)) + 0).toBe(0)
        const accounts = foldAccounts(entries)
        expect(sumOf([...accounts.values()]) + 0).toBe(0)
        for (const dealerId of ['D1', 'D2', 'D3']) {
          const balance = payeeBalance(entries, dealerId)
          expect(payeeBalance(shuffled, dealerId)).toEqual(balance)
          for (const pocket of ['pending', 'available', 'onHold', 'paid'] as const) {
            expect(accounts.get(`payee:${dealerId}:${pocket}`) ?? 0).toBe(balance[`${pocket}Fen`])
          }
          const touched = entries.filter(entry => payeesOf(entry).includes(dealerId))
          expect(payeeBalance(touched, dealerId)).toEqual(balance)
        }
      },
    ),
  )
})

test("a payee's money from accrual to payout, and below zero after a late return", () => {
  const row = { orderId: 'O1', beneficiary: 'D1', at }
  const entries = [
    commissionAccruedEntry({ ...row, amountFen: fen(1_000) }),
    commissionReversedEntry({ ...row, refundId: 'R1', pocket: 'pending', amountFen: fen(200) }),
    commissionReleasedEntry({ ...row, amountFen: fen(800) }),
    withdrawalRequestedEntry({ withdrawalId: 'W1', dealerId: 'D1', at, grossFen: fen(700) }),
    withdrawalPaidEntry({ withdrawalId: 'W1', dealerId: 'D1', at, netFen: fen(600), taxFen: fen(100) }),
    commissionReversedEntry({ ...row, refundId: 'R2', pocket: 'available', amountFen: fen(300) }),
  ]
  const steps = entries.map((_, index) => payeeBalance(entries.slice(0, index + 1), 'D1'))
  expect(steps.map(step => [step.pendingFen, step.availableFen, step.onHoldFen, step.paidFen])).toEqual([
    [1_000, 0, 0, 0],
    [800, 0, 0, 0],
    [0, 800, 0, 0],
    [0, 100, 700, 0],
    [0, 100, 0, 600],
    [0, -200, 0, 600],
  ])
  expect(steps.map(step => mayWithdraw(step, fen(100)))).toEqual([false, false, true, true, true, false])
  expect(mayWithdraw(steps[2]!, fen(0))).toBe(false)
  expect(foldAccounts(entries).get('brand:tax')).toBe(100)
  expect(new Set(entries.map(entry => entry.key)).size).toBe(entries.length)
  expect(applyEntry(EMPTY_BALANCE, 'D2', entries[0]!)).toEqual(EMPTY_BALANCE)
})

test('keys name the business event, reasons are from the closed list', () => {
  fc.assert(
    fc.property(anyEntry, entry => {
      expect(ENTRY_REASONS).toContain(entry.reason)
      expect(entry.key.startsWith(`${entry.reason}:`)).toBe(true)
    }),
  )
})

test('one accrual per person, in the order of the rows', () => {
  const row = (beneficiary: string, amountFen: number) => ({ beneficiary, amountFen: fen(amountFen) }) as never
  expect(
    earnedByPerson([row('R', 3), row('G', 2), row('R', 5)]).map(({ beneficiary, amountFen }) => [
      beneficiary,
      amountFen,
    ]),
  ).toEqual([
    ['R', 8],
    ['G', 2],
  ])
})

test('commission is released when it is received, quiet, and the freeze is over to the millisecond', () => {
  const due = releaseAt(at, 15)
  expect(due).toBe(plusDays(at, 15))
  const order = { receivedAt: at, freezeDays: 15, afterSaleOpen: false }
  expect([isReleasable(order, plusMs(due, -1)), isReleasable(order, due)]).toEqual([false, true])
  expect(isReleasable({ ...order, afterSaleOpen: true }, due)).toBe(false)
  expect(isReleasable({ freezeDays: 15, afterSaleOpen: false }, due)).toBe(false)
})

describe('withdrawal', () => {
  checkStateMachine(
    withdrawalMachine,
    {
      requested: ['approved', 'rejected'],
      approved: ['sent', 'rejected'],
      sent: ['sent', 'paid', 'failed', 'expired'],
    },
    ['finance', 'system'],
  )
})
