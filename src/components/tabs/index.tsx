import { ScrollView, View } from '@tarojs/components'
import { aria } from '../aria'
import './index.scss'

interface Props<Key extends string> {
  readonly items: readonly { readonly key: Key; readonly label: string; readonly count?: number }[]
  readonly value: Key
  readonly onChange: (key: Key) => void
  /** `segmented` for two to four that fill the width; `line` for more, which scroll sideways. */
  readonly look?: 'segmented' | 'line'
  readonly label: string
}

export function Tabs<Key extends string>({ items, value, onChange, look = 'segmented', label }: Props<Key>) {
  const row = (
    <View className="tabs-row" {...aria({ role: 'tablist', label })}>
      {items.map(item => {
        const chosen = item.key === value
        return (
          <View
            key={item.key}
            className={`tab ${chosen ? 'tab-chosen' : ''}`}
            onClick={() => !chosen && onChange(item.key)}
            {...aria({ role: 'tab', selected: chosen })}
          >
            {item.label}
            {item.count ? <View className="tab-count">{item.count > 99 ? '99+' : item.count}</View> : null}
          </View>
        )
      })}
    </View>
  )
  if (look === 'segmented') return <View className="tabs tabs-segmented">{row}</View>
  return (
    <ScrollView className="tabs tabs-line" scrollX enhanced showScrollbar={false}>
      {row}
    </ScrollView>
  )
}
