import { View } from '@tarojs/components'
import { useState } from 'react'
import { Breakdown } from '../breakdown'
import { Money } from '../money'
import { ProductPicture } from '../product-picture'
import { Sheet } from '../sheet'
import { Tag } from '../tag'
import { tappable } from '../tappable'
import './index.scss'

export interface OrderLine {
  readonly sku: string
  readonly name: string
  readonly picture: string
  readonly qty: number
  readonly shippedQty: number
  readonly unitFen: number
  readonly baseFen: number
  readonly offFen: number
  readonly payFen: number
}

export interface OrderGift {
  readonly sku: string
  readonly name: string
  readonly qty: number
  readonly shippedQty: number
}

interface Props {
  readonly lines: readonly OrderLine[]
  readonly gifts: readonly OrderGift[]
  /** Whether shipping has begun: each row then says how far it is. */
  readonly shipping: boolean
}

/** What was ordered. A line's amount opens to how it came about. */
export function OrderLines({ lines, gifts, shipping }: Props) {
  const [asked, setAsked] = useState<OrderLine | null>(null)
  return (
    <View className="order-lines">
      {lines.map(line => (
        <View key={line.sku} className="order-line" {...tappable(() => setAsked(line), `${line.name}，金额明细`)}>
          <ProductPicture src={line.picture} name={line.name} size={52} />
          <View className="order-line-main">
            <View className="order-line-name">{line.name}</View>
            <View className="order-line-sum">
              <Money fen={line.unitFen} size="small" tone="faint" /> × {line.qty}
              {shipping && <Shipped {...line} />}
            </View>
          </View>
          <View className="order-line-pay">
            <Money fen={line.payFen} />
            {line.offFen > 0 && (
              <View className="order-line-off">
                已减 <Money fen={line.offFen} size="small" tone="brand" />
              </View>
            )}
          </View>
        </View>
      ))}
      {gifts.map(gift => (
        <View key={`gift-${gift.sku}`} className="order-line">
          <ProductPicture src="" name={gift.name} size={52} />
          <View className="order-line-main">
            <View className="order-line-name">{gift.name}</View>
            <View className="order-line-sum">
              × {gift.qty}
              {shipping && <Shipped {...gift} />}
            </View>
          </View>
          <Tag tone="gold">赠品</Tag>
        </View>
      ))}
      <Sheet open={asked !== null} title="这行金额怎么来的" onClose={() => setAsked(null)}>
        {asked && <LineStory line={asked} />}
      </Sheet>
    </View>
  )
}

function Shipped({ qty, shippedQty }: { readonly qty: number; readonly shippedQty: number }) {
  const text = shippedQty >= qty ? '已发完' : shippedQty > 0 ? `已发 ${shippedQty}/${qty}` : '未发'
  return <View className="order-line-shipped">{text}</View>
}

function LineStory({ line }: { readonly line: OrderLine }) {
  const rows = [
    {
      key: 'base',
      label: line.name,
      note: (
        <>
          <Money fen={line.unitFen} size="small" tone="faint" /> × {line.qty}
        </>
      ),
      value: <Money fen={line.baseFen} />,
    },
    { key: 'off', label: '优惠分摊', value: <Money fen={-line.offFen} tone="brand" /> },
  ]
  return <Breakdown rows={rows} total={{ label: '实付', value: <Money fen={line.payFen} size="large" /> }} />
}
