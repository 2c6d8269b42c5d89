import { fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { Badge } from '@/components/badge'
import { Button } from '@/components/button'
import { CheckField, ChoiceField, NumberField, SwitchField, TextField } from '@/components/field'
import { Progress } from '@/components/progress'
import { Sheet } from '@/components/sheet'
import { Tabs } from '@/components/tabs'

test('a button that is busy or off takes no tap, and says so', () => {
  const tap = jest.fn()
  const { rerender } = render(<Button onTap={tap}>提交</Button>)
  const button = () => screen.getByRole('button', { name: '提交' })
  fireEvent.click(button())
  rerender(
    <Button onTap={tap} busy>
      提交
    </Button>,
  )
  fireEvent.click(button())
  rerender(
    <Button onTap={tap} disabled>
      提交
    </Button>,
  )
  fireEvent.click(button())
  expect(tap).toHaveBeenCalledTimes(1)
  expect(button().getAttribute('aria-disabled')).toBe('true')
})

test('tabs say which is chosen and change only to another', () => {
  const change = jest.fn()
  render(
    <Tabs
      label="周期"
      items={[
        { key: 'week', label: '本周' },
        { key: 'month', label: '本月', count: 120 },
      ]}
      value="week"
      onChange={change}
    />,
  )
  const [week, month] = screen.getAllByRole('tab')
  expect(week!.getAttribute('aria-selected')).toBe('true')
  expect(month!.textContent).toBe('本月99+')
  fireEvent.click(week!)
  expect(change).not.toHaveBeenCalled()
  fireEvent.click(month!)
  expect(change).toHaveBeenCalledWith('month')
})

test('a sheet is there only while open', () => {
  const close = jest.fn()
  const { rerender } = render(
    <Sheet open={false} title="升级还差什么" onClose={close}>
      内容
    </Sheet>,
  )
  expect(screen.queryByRole('dialog')).toBeNull()
  rerender(
    <Sheet open title="升级还差什么" onClose={close}>
      内容
    </Sheet>,
  )
  expect(screen.getByRole('dialog', { name: '升级还差什么' }).textContent).toContain('内容')
  fireEvent.click(screen.getByRole('button', { name: '关闭' }))
  expect(close).toHaveBeenCalledTimes(1)
})

test('a choice is made from its sheet, which then closes', () => {
  const change = jest.fn()
  render(
    <ChoiceField
      label="区域"
      options={[
        { key: 'east', label: '华东' },
        { key: 'south', label: '华南' },
      ]}
      value="east"
      onChange={change}
    />,
  )
  fireEvent.click(screen.getByRole('button', { name: '区域，华东' }))
  fireEvent.click(screen.getByRole('button', { name: '华南' }))
  expect(change).toHaveBeenCalledWith('south')
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('an error stands in the hint’s place and marks the field', () => {
  const { rerender } = render(<TextField label="姓名" hint="与身份证一致" value="" onChange={() => undefined} />)
  expect(screen.getByText('与身份证一致')).toBeTruthy()
  rerender(<TextField label="姓名" hint="与身份证一致" error="请填写姓名" value="" onChange={() => undefined} />)
  expect(screen.queryByText('与身份证一致')).toBeNull()
  expect(screen.getByRole('alert').textContent).toBe('请填写姓名')
  expect(screen.getByLabelText('姓名').getAttribute('aria-invalid')).toBe('true')
})

test.each([
  ['digits', '12', 12],
  ['letters between', '1a2', 12],
  ['a fraction', '1.5', 15],
  ['too many digits', '12345678901', 123_456_789],
  ['nothing', '', null],
])('a number field reads %s', (_label, text, value) => {
  const change = jest.fn()
  render(<NumberField label="天数" value={7} onChange={change} />)
  fireEvent.change(screen.getByLabelText('天数'), { target: { value: text } })
  expect(change).toHaveBeenCalledWith(value)
})

function Consents() {
  const [agreed, setAgreed] = useState(false)
  const [shown, setShown] = useState(true)
  return (
    <>
      <CheckField label="同意说明" value={agreed} onChange={setAgreed}>
        我已阅读
      </CheckField>
      <SwitchField label="显示名字" value={shown} onChange={setShown} />
    </>
  )
}

test('agreement starts untouched and a switch is the whole row', () => {
  render(<Consents />)
  const check = screen.getByRole('checkbox', { name: '同意说明' })
  const row = screen.getByRole('switch', { name: '显示名字' })
  expect([check, row].map(item => item.getAttribute('aria-checked'))).toEqual(['false', 'true'])
  fireEvent.click(check)
  fireEvent.click(row)
  expect([check, row].map(item => item.getAttribute('aria-checked'))).toEqual(['true', 'false'])
})

test.each([
  [-5, '0'],
  [0, '0'],
  [6_250, '62'],
  [9_999, '99'],
  [10_000, '100'],
  [12_000, '100'],
])('progress of %i bps is never more than it is', (bps, percent) => {
  render(<Progress bps={bps} label="升级进度" />)
  expect(screen.getByRole('progressbar', { name: '升级进度' }).getAttribute('aria-valuenow')).toBe(percent)
})

test('a badge shows nothing for none and stops counting at 99', () => {
  const { container, rerender } = render(<Badge count={0} />)
  expect(container.textContent).toBe('')
  rerender(<Badge count={100} />)
  expect(container.textContent).toBe('99+')
})
