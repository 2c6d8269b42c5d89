import { View } from '@tarojs/components'
import { Card } from '@/components/card'
import { Money } from '@/components/money'
import { Tag } from '@/components/tag'
import type { QuoteView } from '@/contracts'

/** What is about to be ordered, short: it was chosen a moment ago. */
export function GoodsCard({ quote }: { readonly quote: QuoteView }) {
  return (
    <Card title={`${quote.lines.length} 种商品`}>
      {quote.lines.map(line => (
        <View key={line.sku} className="goods-row">
          <View className="goods-name">{`${line.name} × ${line.qty}`}</View>
          <Money fen={line.payFen} size="body" />
        </View>
      ))}
      {quote.gifts.map(gift => (
        <View key={`${gift.promotionId}-${gift.sku}`} className="goods-row">
          <View className="goods-name">{`${gift.name} × ${gift.qty}`}</View>
          <Tag tone="gold">赠品</Tag>
        </View>
      ))}
    </Card>
  )
}
