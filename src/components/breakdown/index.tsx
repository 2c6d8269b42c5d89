import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './index.scss'

interface Props {
  readonly rows: readonly {
    readonly key: string
    readonly label: ReactNode
    readonly note?: ReactNode
    readonly value: ReactNode
  }[]
  readonly total?: { readonly label: string; readonly value: ReactNode }
}

/** How a number came about: its parts, line by line, and their sum. */
export function Breakdown({ rows, total }: Props) {
  return (
    <View className="breakdown">
      {rows.map(row => (
        <View key={row.key} className="breakdown-row">
          <View className="breakdown-label">
            {row.label}
            {row.note && <View className="breakdown-note">{row.note}</View>}
          </View>
          <View className="breakdown-value">{row.value}</View>
        </View>
      ))}
      {total && (
        <View className="breakdown-row breakdown-total">
          <View className="breakdown-label">{total.label}</View>
          <View className="breakdown-value">{total.value}</View>
        </View>
      )}
    </View>
  )
}
