import { render } from '@testing-library/react'
import { Money } from '@/components/money'

const textOf = (fen: number, signed?: boolean) => render(<Money fen={fen} signed={signed} />).container.textContent

test.each([
  ['nothing', 0, false, '¥0.00'],
  ['one fen', 1, false, '¥0.01'],
  ['thousands', 1_234_567, false, '¥12,345.67'],
  ['a loss', -5, false, '−¥0.05'],
  ['a gain, signed', 100, true, '+¥1.00'],
  ['nothing, signed', 0, true, '¥0.00'],
  ['the largest amount', 1e13, false, '¥100,000,000,000.00'],
])('%s', (_label, fen, signed, text) => {
  expect(textOf(fen, signed)).toBe(text)
})
