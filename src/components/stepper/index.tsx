import { Input, View } from '@tarojs/components'
import { useState } from 'react'
import { aria } from '../aria'
import { Icon } from '../icon'
import './index.scss'

interface Props {
  readonly value: number
  readonly min?: number
  readonly max: number
  /** How much one tap adds, e.g. a whole box. */
  readonly step?: number
  readonly onChange: (value: number) => void
  /** What is counted, spoken with the buttons. */
  readonly label: string
}

/** A quantity: taps go by `step`, typing gives any whole number; both stay within min and max. */
export function Stepper({ value, min = 0, max, step = 1, onChange, label }: Props) {
  const [draft, setDraft] = useState<string | null>(null)
  const settle = (next: number) => {
    const within = Math.min(max, Math.max(min, next))
    setDraft(null)
    if (within !== value) onChange(within)
  }
  const button = (name: 'plus' | 'minus', next: number, off: boolean, spoken: string) => (
    <View
      className={`stepper-button ${off ? 'stepper-off' : ''}`}
      hoverClass="pressed"
      onClick={() => !off && settle(next)}
      {...aria({ role: 'button', label: `${spoken}${label}`, disabled: off })}
    >
      <Icon name={name} size={18} />
    </View>
  )
  return (
    <View className="stepper">
      {button('minus', value - step, value <= min, '减少')}
      <Input
        className="stepper-value"
        type="number"
        maxlength={5}
        value={draft ?? String(value)}
        onInput={event => setDraft(event.detail.value.replace(/\D/g, ''))}
        onBlur={() => draft !== null && settle(draft === '' ? value : Number(draft))}
        {...aria({ label: `${label}数量` })}
      />
      {button('plus', value + step, value >= max, '增加')}
    </View>
  )
}
