import { View } from '@tarojs/components'
import { Icon } from '@/components/icon'
import { Money } from '@/components/money'
import { tappable } from '@/components/tappable'
import type { BoardView } from '@/contracts'
import { gapText } from './gap-text'

interface Props {
  readonly view: BoardView
  readonly onExplain: () => void
}

/** The dealer's own place, always in view: rank, what separates it from the next, score. */
export function MyStanding({ view, onExplain }: Props) {
  const { me } = view
  return (
    <View className="standing" {...tappable(onExplain)}>
      {me && (
        <View className="standing-rank">
          <View className="standing-number">{me.rank}</View>
          <View className="standing-of">{`共 ${view.rankedCount} 人`}</View>
        </View>
      )}
      <View className="standing-main">
        <View className="standing-gap">{gapText(view)}</View>
        {me && (
          <View className="standing-score">
            {view.board === 'team' ? '团队分数 ' : '我的分数 '}
            <Money fen={me.scoreFen} size="small" />
          </View>
        )}
      </View>
      <Icon name="up" size={18} />
    </View>
  )
}
