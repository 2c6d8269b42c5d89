import { View } from '@tarojs/components'
import { aria } from '../aria'
import './index.scss'

interface Props {
  readonly shape?: 'page' | 'list' | 'text'
  readonly rows?: number
}

/** The outline of what is coming, so that nothing jumps when it comes. */
export function Skeleton({ shape = 'page', rows = 4 }: Props) {
  return (
    <View className={`skeleton skeleton-${shape}`} {...aria({ role: 'status', label: '正在加载' })}>
      {shape === 'page' && <View className="bone bone-hero" />}
      {Array.from({ length: rows }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows without identity
        <View key={index} className="bone-row">
          {shape !== 'text' && <View className="bone bone-mark" />}
          <View className="bone-lines">
            <View className="bone bone-long" />
            <View className="bone bone-short" />
          </View>
        </View>
      ))}
    </View>
  )
}
