import { View } from '@tarojs/components'
import { aria } from '@/components/aria'
import { Money } from '@/components/money'
import { ProductPicture } from '@/components/product-picture'
import { Stepper } from '@/components/stepper'
import { tappable } from '@/components/tappable'
import { MAX_QTY } from '@/hooks/cart/draft'
import type { CartRow } from './cart-rows'

interface Props {
  readonly cartRow: CartRow
  /** The amounts are those of the cart before its last change. */
  readonly waiting: boolean
  readonly onQty: (qty: number) => void
  readonly onRemove: () => void
  readonly onExplain: () => void
}

export function CartLine({ cartRow, waiting, onQty, onRemove, onExplain }: Props) {
  const { row, line, problem } = cartRow
  return (
    <View className="cart-line">
      <View className="cart-line-top">
        <ProductPicture src={row.picture} name={row.name} size={56} />
        <View className="cart-line-main">
          <View className="cart-line-name">{row.name}</View>
          <View className="cart-line-spec">
            <Money fen={line?.unitFen ?? row.unitFen} size="small" tone="faint" />
            {` × ${row.qty} · ${row.boxQty} 件/箱`}
          </View>
          {line?.lineOffer && <View className="cart-line-offer">{line.lineOffer}</View>}
          {problem && (
            <View className="cart-line-problem" {...aria({ role: 'alert' })}>
              {problem.message}
            </View>
          )}
        </View>
      </View>
      <View className="cart-line-foot">
        <View className={waiting ? 'cart-waiting' : ''}>
          {line ? (
            <Amount line={line} onExplain={onExplain} />
          ) : (
            <RemoveLink show={problem !== null} onTap={onRemove} />
          )}
        </View>
        <Stepper value={row.qty} max={MAX_QTY} step={row.boxQty} label={row.name} onChange={onQty} />
      </View>
    </View>
  )
}

function Amount({ line, onExplain }: { readonly line: NonNullable<CartRow['line']>; readonly onExplain: () => void }) {
  const off = line.baseFen - line.payFen
  return (
    <View className="cart-line-pay" {...tappable(onExplain, `${line.name}，金额明细`)}>
      <Money fen={line.payFen} />
      {off > 0 && (
        <View className="cart-line-off">
          已减 <Money fen={off} size="small" tone="brand" />
        </View>
      )}
    </View>
  )
}

function RemoveLink({ show, onTap }: { readonly show: boolean; readonly onTap: () => void }) {
  if (!show) return null
  return (
    <View className="cart-line-remove" {...tappable(onTap)}>
      移除
    </View>
  )
}
