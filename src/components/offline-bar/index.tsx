import { View } from '@tarojs/components'
import { aria } from '../aria'
import { Icon } from '../icon'
import './index.scss'

/** Stands above content that is still good but no longer fresh. */
export function OfflineBar({ text, onRetry }: { readonly text: string; readonly onRetry?: () => void }) {
  return (
    <View className="offline-bar" {...aria({ role: 'status' })}>
      <Icon name="offline" size={18} />
      <View className="offline-text">{text}</View>
      {onRetry && (
        <View className="offline-retry" hoverClass="pressed" onClick={onRetry} {...aria({ role: 'button' })}>
          重试
        </View>
      )}
    </View>
  )
}
