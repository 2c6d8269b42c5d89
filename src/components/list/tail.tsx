import { View } from '@tarojs/components'
import { tappable } from '../tappable'

/** What stands below the rows loaded so far. */
export type Tail = 'more' | 'loading' | 'failed' | 'end'

const TEXTS: Record<Tail, string> = {
  more: '加载更多',
  loading: '正在加载…',
  failed: '没能加载，点此重试',
  end: '没有更多了',
}

interface Props {
  readonly tail: Tail
  readonly onMore?: () => void
  readonly many: boolean
}

export function ListTail({ tail, onMore, many }: Props) {
  if (tail === 'end' && !many) return null
  const taps = tail === 'more' || tail === 'failed'
  return (
    <View className={`list-tail ${taps ? 'list-tail-taps' : ''}`} {...tappable(taps ? onMore : undefined)}>
      {TEXTS[tail]}
    </View>
  )
}
