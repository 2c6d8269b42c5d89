import { fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { Stepper } from '@/components/stepper'

function Boxes({ onChange }: { readonly onChange: (value: number) => void }) {
  const [qty, setQty] = useState(12)
  const change = (value: number) => {
    setQty(value)
    onChange(value)
  }
  return <Stepper value={qty} min={0} max={40} step={12} onChange={change} label="乌龙茶" />
}

const setUp = () => {
  const onChange = jest.fn()
  render(<Boxes onChange={onChange} />)
  const typed = () => screen.getByLabelText('乌龙茶数量') as HTMLInputElement
  const type = (text: string) => {
    fireEvent.change(typed(), { target: { value: text } })
    fireEvent.blur(typed())
  }
  return { onChange, typed, type, tap: (name: string) => fireEvent.click(screen.getByRole('button', { name })) }
}

test('taps go by whole steps and stop at both ends', () => {
  const { onChange, tap } = setUp()
  tap('增加乌龙茶')
  tap('增加乌龙茶')
  tap('增加乌龙茶')
  tap('增加乌龙茶')
  expect(onChange.mock.calls.flat()).toEqual([24, 36, 40])
  for (let i = 0; i < 5; i += 1) tap('减少乌龙茶')
  expect(onChange.mock.calls.flat()).toEqual([24, 36, 40, 28, 16, 4, 0])
})

test.each([
  ['any whole number', '7', 7],
  ['more than there is', '999', 40],
  ['letters between', '1x3', 13],
])('typing %s', (_label, text, qty) => {
  const { onChange, type, typed } = setUp()
  type(text)
  expect(onChange).toHaveBeenCalledWith(qty)
  expect(typed().value).toBe(String(qty))
})

test('an emptied field goes back to what it was', () => {
  const { onChange, type, typed } = setUp()
  type('')
  expect(onChange).not.toHaveBeenCalled()
  expect(typed().value).toBe('12')
})
