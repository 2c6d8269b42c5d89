import { View } from '@tarojs/components'
import { aria } from '@/components/aria'
import { Avatar } from '@/components/avatar'
import { Money } from '@/components/money'
import type { BoardRow as Row } from '@/contracts'

const MEDALS = 3

export function BoardRow({ row }: { readonly row: Row }) {
  const medal = row.rank <= MEDALS ? `board-rank-${row.rank}` : ''
  return (
    <View className={`board-row ${row.isMe ? 'board-row-me' : ''}`} {...aria({ role: 'listitem' })}>
      <View className={`board-rank ${medal}`}>{row.rank}</View>
      <Avatar name={row.name} size={36} />
      <View className="board-who">
        <View className="board-name">{row.name}</View>
        <View className="board-tier">{row.isMe ? `我 · ${row.tierName}` : row.tierName}</View>
      </View>
      <Money fen={row.scoreFen} />
    </View>
  )
}
