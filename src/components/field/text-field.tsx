import { Input, type InputProps } from '@tarojs/components'
import { aria } from '../aria'
import { FieldFrame, type FieldFrameProps } from './frame'

interface Props extends FieldFrameProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly placeholder?: string
  readonly type?: InputProps['type']
  readonly maxLength?: number
  readonly disabled?: boolean
  readonly onBlur?: () => void
}

export function TextField({
  value,
  onChange,
  placeholder,
  type = 'text',
  maxLength = 60,
  disabled,
  onBlur,
  ...frame
}: Props) {
  return (
    <FieldFrame {...frame}>
      <Input
        className="field-input"
        placeholderClass="field-placeholder"
        type={type}
        value={value}
        placeholder={placeholder}
        maxlength={maxLength}
        disabled={disabled}
        onInput={event => onChange(event.detail.value)}
        onBlur={onBlur}
        {...aria({ label: frame.label, invalid: Boolean(frame.error) })}
      />
    </FieldFrame>
  )
}
