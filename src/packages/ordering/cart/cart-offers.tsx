import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { CellGroup } from '@/components/cell'
import { Icon } from '@/components/icon'
import { Money } from '@/components/money'
import { tappable } from '@/components/tappable'
import type { QuoteView } from '@/contracts'

interface Props {
  readonly quote: QuoteView
  readonly declined: readonly { readonly id: string; readonly title: string }[]
  readonly others: QuoteView['notApplied']
  readonly onDecline: (offerId: string) => void
  readonly onTakeBack: (offerId: string) => void
}

/** Which offers the price holds, which the dealer left out, and why the rest do not apply. */
export function CartOffers({ quote, declined, others, onDecline, onTakeBack }: Props) {
  if (quote.applied.length + declined.length + others.length === 0) return null
  return (
    <CellGroup title="优惠">
      {quote.applied.map(offer => (
        <View key={offer.promotionId} className="cell offer">
          <View className="offer-main">
            <View>{offer.title}</View>
            <View className="offer-detail">
              {offer.summary}
              <GiftNames quote={quote} promotionId={offer.promotionId} />
            </View>
          </View>
          {offer.offFen > 0 ? <Money fen={-offer.offFen} tone="brand" /> : <View>赠品</View>}
          <Button kind="quiet" size="small" label={`不用 ${offer.title}`} onTap={() => onDecline(offer.promotionId)}>
            不用
          </Button>
        </View>
      ))}
      {declined.map(offer => (
        <View key={offer.id} className="cell offer">
          <View className="offer-main">
            <View className="offer-out">{offer.title}</View>
            <View className="offer-detail">您选择了不用</View>
          </View>
          <Button kind="quiet" size="small" label={`用回 ${offer.title}`} onTap={() => onTakeBack(offer.id)}>
            用回
          </Button>
        </View>
      ))}
      {others.length > 0 && <Others others={others} />}
    </CellGroup>
  )
}

function GiftNames({ quote, promotionId }: { readonly quote: QuoteView; readonly promotionId: string }) {
  const gifts = quote.gifts.filter(gift => gift.promotionId === promotionId)
  return gifts.length === 0 ? null : <View>{`赠：${gifts.map(gift => `${gift.name} × ${gift.qty}`).join('、')}`}</View>
}

function Others({ others }: Pick<Props, 'others'>) {
  const [open, setOpen] = useState(false)
  return (
    <View className="others">
      <View
        className="others-head"
        {...tappable(() => setOpen(!open), `${others.length} 个优惠没有用上，${open ? '收起' : '看原因'}`)}
      >
        <View className="offer-main">{`${others.length} 个优惠没有用上`}</View>
        <Icon name={open ? 'up' : 'down'} size={16} />
      </View>
      {open &&
        others.map(offer => (
          <View key={offer.promotionId} className="others-one">
            <View>{offer.title}</View>
            <View className="offer-detail">{offer.text}</View>
          </View>
        ))}
    </View>
  )
}
