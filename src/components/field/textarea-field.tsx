import { Textarea, View } from '@tarojs/components'
import { aria } from '../aria'
import { FieldFrame, type FieldFrameProps } from './frame'

interface Props extends FieldFrameProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly placeholder?: string
  readonly maxLength: number
}

export function TextareaField({ value, onChange, placeholder, maxLength, ...frame }: Props) {
  return (
    <FieldFrame {...frame}>
      <View className="field-area">
        <Textarea
          className="field-textarea"
          placeholderClass="field-placeholder"
          value={value}
          placeholder={placeholder}
          maxlength={maxLength}
          disableDefaultPadding
          onInput={event => onChange(event.detail.value)}
          {...aria({ label: frame.label, invalid: Boolean(frame.error) })}
        />
        <View className="field-count" {...aria({ hidden: true })}>{`${value.length}/${maxLength}`}</View>
      </View>
    </FieldFrame>
  )
}
