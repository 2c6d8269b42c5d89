import { View } from '@tarojs/components'
import { aria } from '../aria'
import './index.scss'

interface Props {
  readonly label: string
  readonly hint?: string
  readonly value: boolean
  readonly onChange: (value: boolean) => void
  readonly disabled?: boolean
}

/** The whole row is the switch. */
export function SwitchField({ label, hint, value, onChange, disabled }: Props) {
  return (
    <View
      className={`switch ${value ? 'switch-on' : ''} ${disabled ? 'switch-off' : ''}`}
      onClick={() => !disabled && onChange(!value)}
      {...aria({ role: 'switch', label, checked: value, disabled })}
    >
      <View className="switch-text">
        {label}
        {hint && <View className="field-hint">{hint}</View>}
      </View>
      <View className="switch-track">
        <View className="switch-knob" />
      </View>
    </View>
  )
}
