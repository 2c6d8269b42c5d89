import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { tappable } from '../tappable'
import './index.scss'

interface Props {
  readonly label: string
  /** The number: a Money, or text. */
  readonly children: ReactNode
  readonly hint?: ReactNode
  readonly onTap?: () => void
}

/** One number and what it is. Tapping it explains it. */
export function Stat({ label, children, hint, onTap }: Props) {
  return (
    <View className="stat" {...tappable(onTap)}>
      <View className="stat-label">{label}</View>
      <View className="stat-value">{children}</View>
      {hint && <View className="stat-hint">{hint}</View>}
    </View>
  )
}

/** Numbers side by side, in equal parts. */
export function StatRow({ children }: { readonly children: ReactNode }) {
  return <View className="stat-row">{children}</View>
}
