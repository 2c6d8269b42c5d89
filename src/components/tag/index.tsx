import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './index.scss'

export type TagTone = 'neutral' | 'brand' | 'good' | 'warn' | 'danger' | 'info' | 'gold' | 'night'

export function Tag({ tone = 'neutral', children }: { readonly tone?: TagTone; readonly children: ReactNode }) {
  return <View className={`tag tag-${tone}`}>{children}</View>
}
