import { answerCommission, type CommissionInput, commissionTitle, describeRow } from '../../../src/domain/commission'
import { readCases } from '../../support/worked-cases'

const rowsOf = (name: string) => {
  const { input } = readCases('commission').find(one => one.name === name)!
  return answerCommission(input as unknown as CommissionInput).entries
}
const whole = { qty: 10, returnedQty: 0 }

test('a margin on what was paid', () => {
  expect(describeRow(rowsOf('margin-on-what-was-paid')[0]!, whole)).toEqual([
    '按佣金方案第 1 版的差价（第 1 级）计算。',
    '每件等级差价 ¥15.00，按本行实付与进价的比例折算，得 ¥120.00。',
  ])
})
test('a margin at list price that the cap cut', () => {
  expect(describeRow(rowsOf('margin-list')[0]!, whole)).toEqual([
    '按佣金方案第 1 版的差价（第 1 级）计算。',
    '每件等级差价 ¥15.00 × 10 件，得 ¥150.00。',
    '本行佣金合计超过实付的 30%，按比例缩减，得 ¥90.00。',
  ])
})
test('a referral, and a rounded margin with part returned', () => {
  expect(describeRow(rowsOf('cycle-ends-walk')[0]!, whole)).toEqual([
    '按佣金方案第 1 版的推荐奖（第 1 级）计算。',
    '本行实付 ¥1,000.00 × 3%，得 ¥30.00。',
  ])
  expect(describeRow(rowsOf('returns-in-pieces')[0]!, { qty: 7, returnedQty: 3 }).slice(2)).toEqual([
    '不足 1 分的部分舍去。',
    '7 件中退回 3 件，冲回 ¥42.86，剩 ¥57.13。',
  ])
})
test('a row can be counted again from its reason: chain, base, step, cap', () => {
  const [first, second] = rowsOf('margin-list')
  expect(first!.reason).toEqual({
    planVersion: 1,
    chain: ['B', 'R'],
    basis: { rule: 'margin_list', stepFen: 1500, qty: 10, roundedDown: false },
    beforeCapFen: 15_000,
    cap: { sumFen: 30_000, capFen: 18_000, capBps: 3000 },
  })
  expect(second!.reason.chain).toEqual(['B', 'R', 'G'])
  expect(commissionTitle(second!)).toBe('差价（第 2 级）')
})
test("no other person's id or unit price is in the words", () => {
  for (const { input } of readCases('commission')) {
    const { order, dealers } = input as unknown as CommissionInput
    for (const row of answerCommission(input as unknown as CommissionInput).entries) {
      const text = describeRow(row, { qty: order.lines[row.line]!.qty, returnedQty: 0 }).join('')
      for (const dealer of dealers) expect(text).not.toMatch(new RegExp(`(^|[^A-Za-z0-9])${dealer.id}([^A-Za-z0-9]|$)`))
    }
  }
})
