import { View } from '@tarojs/components'
import { aria } from '@/components/aria'
import type { BoardView } from '@/contracts'
import { BoardRow } from './board-row'
import { scoreRules } from './gap-text'

/** How the dealer's place came about: who stands next to it, and what counts. */
export function StandingStory({ view }: { readonly view: BoardView }) {
  const neighbours = view.me?.neighbours ?? []
  return (
    <View className="story">
      {neighbours.length > 0 && (
        <View {...aria({ role: 'list', label: '前后名次' })}>
          <View className="story-title">前后名次</View>
          {neighbours.map(row => (
            <BoardRow key={`${row.rank}-${row.name}-${row.scoreFen}`} row={row} />
          ))}
        </View>
      )}
      <View>
        <View className="story-title">分数怎么算</View>
        {scoreRules(view.board).map(rule => (
          <View key={rule} className="story-rule">
            {rule}
          </View>
        ))}
      </View>
    </View>
  )
}
