import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './index.scss'

const MOST = 99

interface Props {
  /** 0 shows nothing. */
  readonly count: number
  /** What is marked; without it the badge stands alone. */
  readonly children?: ReactNode
}

export function Badge({ count, children }: Props) {
  const mark = count > 0 && <View className="badge-mark">{count > MOST ? `${MOST}+` : count}</View>
  if (!children) return mark || null
  return (
    <View className="badge">
      {children}
      {mark}
    </View>
  )
}
