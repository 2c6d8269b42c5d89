import { View } from '@tarojs/components'
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
      {...{
        role: 'switch',
        'aria-role': 'switch',
        'aria-label': label,
        'aria-checked': value,
        'aria-disabled': disabled,
      }}
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
