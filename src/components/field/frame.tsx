import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from '../aria'
import './index.scss'

export interface FieldFrameProps {
  readonly label: string
  readonly hint?: string
  /** What is wrong and how to mend it; shown in the hint's place. */
  readonly error?: string
  readonly required?: boolean
}

/** A label above, a place to fill in, a hint or an error below. */
export function FieldFrame({
  label,
  hint,
  error,
  required,
  children,
}: FieldFrameProps & { readonly children: ReactNode }) {
  return (
    <View className={`field ${error ? 'field-wrong' : ''}`}>
      <View className="field-label" {...aria({ hidden: true })}>
        {label}
        {required === false && <View className="field-optional">选填</View>}
      </View>
      {children}
      {error ? (
        <View className="field-error" {...aria({ role: 'alert' })}>
          {error}
        </View>
      ) : (
        hint && <View className="field-hint">{hint}</View>
      )}
    </View>
  )
}
