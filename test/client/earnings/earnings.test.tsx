import { fireEvent, render, screen, within } from '@testing-library/react'
import EarningsPage from '@/packages/earnings/overview'
import { commissionStateText } from '@/packages/earnings/overview/commission-state'
import { done, phone } from '../../support/phone'

const earnings = {
  rows: [
    {
      commissionId: 'c1',
      orderNumber: 'N1',
      from: '张小梅',
      amountFen: 1_234,
      state: 'pending',
      availableAt: null,
      at: Date.now(),
    },
  ],
  next: null,
  balance: { pendingFen: 1_234, availableFen: 5_600, onHoldFen: 0, paidFen: 10_000 },
  thisMonthFen: 1_234,
  months: [
    { month: '2026-10', accruedFen: 20_000 },
    { month: '2026-11', accruedFen: 1_234 },
  ],
}

beforeEach(() => phone.reset())

test('each balance opens to what it means, and the parts add up', async () => {
  phone.answer(() => done(earnings))
  render(<EarningsPage />)
  fireEvent.click(await screen.findByText('可用佣金'))
  const sheet = within(await screen.findByRole('dialog'))
  expect(sheet.getByText('累计')).toBeTruthy()
  expect(sheet.getAllByText(/./).some(node => node.textContent === '¥168.34')).toBe(true)
})

test('nothing earned yet is told as such, without a promise', async () => {
  phone.answer(() => done({ ...earnings, rows: [], months: [] }))
  render(<EarningsPage />)
  expect(await screen.findByText('还没有佣金')).toBeTruthy()
})

test.each([
  [{ state: 'pending', availableAt: null }, '待签收'],
  [{ state: 'pending', availableAt: Date.UTC(2026, 11, 1, 4) }, '12月1日可用'],
  [{ state: 'available', availableAt: 0 }, '可用'],
  [{ state: 'reversed', availableAt: 0 }, '已冲回'],
] as const)('%j reads %s', (row, label) => {
  expect(commissionStateText(row, Date.UTC(2026, 10, 23)).label).toBe(label)
})
