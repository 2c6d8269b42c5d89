import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './index.scss'

export interface TimelineItem {
  readonly key: string
  readonly title: ReactNode
  readonly detail?: ReactNode
  /** Ready to show, e.g. `11月23日 14:05`. */
  readonly time?: string
  readonly state: 'done' | 'now' | 'next'
}

export function Timeline({ items }: { readonly items: readonly TimelineItem[] }) {
  return (
    <View className="timeline">
      {items.map(item => (
        <View key={item.key} className={`timeline-item timeline-${item.state}`}>
          <View className="timeline-dot" />
          <View className="timeline-main">
            <View className="timeline-title">{item.title}</View>
            {item.detail && <View className="timeline-detail">{item.detail}</View>}
            {item.time && <View className="timeline-time">{item.time}</View>}
          </View>
        </View>
      ))}
    </View>
  )
}
