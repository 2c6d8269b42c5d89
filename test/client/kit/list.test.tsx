import { fireEvent, render, screen } from '@testing-library/react'
import { List } from '@/components/list'
import { visibleRange } from '@/components/list/visible-range'
import { phone } from '../../support/phone'

beforeEach(phone.reset)

const ROW = 64
const rows = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `d${index}` }))
const show = (count: number, tail: 'more' | 'failed' | 'end' = 'end', onMore?: () => void) =>
  render(
    <List
      id="dealers"
      rows={rows(count)}
      keyOf={row => row.id}
      rowHeight={ROW}
      tail={tail}
      onMore={onMore}
      render={(row, index) => `${index}:${row.id}`}
    />,
  )
const heightOf = (container: HTMLElement) =>
  Array.from(container.querySelectorAll<HTMLElement>('.list > *')).reduce(
    (sum, box) => sum + Number.parseInt(box.style.height, 10),
    0,
  )

test('fifty rows are drawn whole', () => {
  show(50)
  expect(screen.getAllByRole('listitem')).toHaveLength(50)
})

test('a long list draws what is near the view, and keeps its height wherever it is scrolled', async () => {
  const { container } = show(1000)
  for (const scrollTop of [0, 3200, 32_000, 64_000, 999_999]) {
    await phone.scrollTo(scrollTop)
    expect(screen.queryAllByRole('listitem').length).toBeLessThanOrEqual(50)
    expect(heightOf(container)).toBe(1000 * ROW)
  }
  await phone.scrollTo(32_000)
  expect(screen.getByText('500:d500')).toBeTruthy()
  expect(screen.queryByText('0:d0')).toBeNull()
})

test('every row in view is drawn, at every offset', () => {
  for (let offset = -700; offset < 70_000; offset += 37) {
    const { from, to } = visibleRange({ rows: 1000, rowHeight: ROW, offset, viewHeight: 844 })
    const first = Math.max(0, Math.floor(offset / ROW))
    const last = Math.min(1000, Math.ceil((offset + 844) / ROW))
    if (first >= last) continue
    expect(from).toBeLessThanOrEqual(first)
    expect(to).toBeGreaterThanOrEqual(last)
    expect(to - from).toBeLessThanOrEqual(60)
  }
})

test.each(['more', 'failed'] as const)('the foot loads on when there is %s', tail => {
  const more = jest.fn()
  show(3, tail, more)
  fireEvent.click(screen.getByRole('button'))
  expect(more).toHaveBeenCalledTimes(1)
})

test('the end is not a button', () => {
  show(3, 'end', () => undefined)
  expect(screen.queryByRole('button')).toBeNull()
  expect(screen.getByText('没有更多了')).toBeTruthy()
})
