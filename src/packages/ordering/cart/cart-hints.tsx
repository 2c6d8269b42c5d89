import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Money } from '@/components/money'
import type { QuoteView } from '@/contracts'
import type { DraftRow } from '@/hooks/cart/draft'
import type { TopUp } from './top-up'

interface Props {
  readonly hints: readonly { readonly hint: QuoteView['hints'][number]; readonly topUp: TopUp | null }[]
  readonly onTopUp: (row: DraftRow, qty: number) => void
  readonly onShop: () => void
}

/** What is missing for an offer's next step, and one tap that completes it. */
export function CartHints({ hints, onTopUp, onShop }: Props) {
  if (hints.length === 0) return null
  return (
    <Card tone="tint" title="再加一点更划算">
      {hints.map(({ hint, topUp }) => (
        <View key={hint.promotionId} className="hint">
          <View className="hint-main">
            <View>{hint.text}</View>
            {topUp && (
              <View className="hint-way">
                {`${topUp.row.name} 加 ${topUp.boxes} 箱，约 `}
                <Money fen={topUp.costFen} size="small" />
              </View>
            )}
          </View>
          {topUp ? (
            <Button
              size="small"
              label={`加 ${topUp.boxes} 箱 ${topUp.row.name}`}
              onTap={() => onTopUp(topUp.row, topUp.row.qty + topUp.addQty)}
            >
              {`加 ${topUp.boxes} 箱`}
            </Button>
          ) : (
            <Button size="small" kind="secondary" onTap={onShop}>
              去凑单
            </Button>
          )}
        </View>
      ))}
    </Card>
  )
}
