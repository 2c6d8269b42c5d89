import { View } from '@tarojs/components'
import { aria } from '../aria'
import { Icon, type IconName } from '../icon'
import './index.scss'

export interface TabBarItem {
  readonly key: string
  readonly label: string
  readonly icon: IconName
}

interface Props {
  readonly items: readonly TabBarItem[]
  readonly current: string
  readonly onSwitch: (key: string) => void
}

export function TabBar({ items, current, onSwitch }: Props) {
  return (
    <View className="tab-bar" {...aria({ role: 'navigation', label: '主导航' })}>
      {items.map(item => (
        <View
          key={item.key}
          className={`tab-bar-item ${item.key === current ? 'tab-bar-here' : ''}`}
          onClick={() => item.key !== current && onSwitch(item.key)}
          {...aria({ role: 'link', current: item.key === current })}
        >
          <View className="tab-bar-mark">
            <Icon name={item.icon} size={24} />
          </View>
          <View className="tab-bar-label">{item.label}</View>
        </View>
      ))}
    </View>
  )
}
