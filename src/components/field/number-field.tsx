import type { FieldFrameProps } from './frame'
import { TextField } from './text-field'

interface Props extends FieldFrameProps {
  /** null while nothing, or nothing that is a whole number, is filled in. */
  readonly value: number | null
  readonly onChange: (value: number | null) => void
  readonly placeholder?: string
  readonly maxDigits?: number
}

/** Whole numbers only; money is never typed here. */
export function NumberField({ value, onChange, maxDigits = 9, ...rest }: Props) {
  const read = (text: string) => {
    const digits = text.replace(/\D/g, '').slice(0, maxDigits)
    onChange(digits === '' ? null : Number(digits))
  }
  return (
    <TextField
      {...rest}
      type="number"
      maxLength={maxDigits}
      value={value === null ? '' : String(value)}
      onChange={read}
    />
  )
}
