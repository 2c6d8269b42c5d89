import { View } from '@tarojs/components'
import { useState } from 'react'
import { aria } from '../aria'
import { Icon } from '../icon'
import { Sheet } from '../sheet'
import { FieldFrame, type FieldFrameProps } from './frame'

interface Props<Key extends string> extends FieldFrameProps {
  readonly options: readonly { readonly key: Key; readonly label: string; readonly detail?: string }[]
  readonly value: Key | null
  readonly onChange: (key: Key) => void
  readonly placeholder?: string
}

/** One of several, from a sheet: the same on every platform, unlike the system's pickers, and with room for a line of detail. */
export function ChoiceField<Key extends string>({ options, value, onChange, placeholder, ...frame }: Props<Key>) {
  const [open, setOpen] = useState(false)
  const chosen = options.find(option => option.key === value)
  const shown = chosen?.label ?? placeholder ?? '请选择'
  const choose = (key: Key) => {
    onChange(key)
    setOpen(false)
  }
  return (
    <FieldFrame {...frame}>
      <View
        className="field-input field-choice"
        hoverClass="pressed"
        onClick={() => setOpen(true)}
        {...aria({ role: 'button', label: `${frame.label}，${shown}` })}
      >
        <View className={chosen ? 'field-chosen' : 'field-placeholder'}>{shown}</View>
        <Icon name="down" size={16} />
      </View>
      <Sheet open={open} title={frame.label} onClose={() => setOpen(false)}>
        {options.map(option => (
          <View
            key={option.key}
            className="field-option"
            hoverClass="pressed"
            onClick={() => choose(option.key)}
            {...aria({ role: 'button' })}
          >
            <View className="field-option-text">
              {option.label}
              {option.detail && <View className="field-hint">{option.detail}</View>}
            </View>
            {option.key === value && <Icon name="check" size={20} className="field-option-mark" />}
          </View>
        ))}
      </Sheet>
    </FieldFrame>
  )
}
