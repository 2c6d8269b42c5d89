import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Money } from '@/components/money'
import { ProductPicture } from '@/components/product-picture'
import { Stepper } from '@/components/stepper'
import { Tag } from '@/components/tag'
import { tappable } from '@/components/tappable'
import type { ProductView } from '@/contracts'
import { MAX_QTY } from '@/hooks/cart/draft'
import { shortOffer, stockText } from './stock-text'

/** px: what `List` needs to know. */
export const PRODUCT_ROW_HEIGHT = 148

interface Props {
  readonly product: ProductView
  readonly qty: number
  readonly onQty: (qty: number) => void
  readonly onOpen: () => void
}

/** One product: my price first, then what helps to decide; a box goes in with one tap. */
export function ProductRow({ product, qty, onQty, onOpen }: Props) {
  const stock = stockText(product)
  const offer = product.offers[0]
  return (
    <View className="product">
      <View className="product-top" {...tappable(onOpen)}>
        <ProductPicture src={product.picture} name={product.name} size={64} />
        <View className="product-main">
          <View className="product-name">{product.name}</View>
          <View className="product-spec">{`${product.spec} · ${product.boxQty} 件/箱`}</View>
          <View className="product-marks">
            {stock && <Tag tone={product.stock === 'none' ? 'danger' : 'warn'}>{stock}</Tag>}
            {offer && <Tag tone="brand">{shortOffer(offer.label)}</Tag>}
          </View>
        </View>
      </View>
      <View className="product-foot">
        <View className="product-price">
          <Money fen={product.unitFen} size="large" />
          {product.retailFen > 0 && (
            <View className="product-retail">
              建议零售 <Money fen={product.retailFen} size="small" tone="faint" />
            </View>
          )}
        </View>
        <AddToCart product={product} qty={qty} onQty={onQty} />
      </View>
    </View>
  )
}

/** The first tap adds a box; then the stepper goes by boxes, and any number can be typed. */
export function AddToCart({ product, qty, onQty }: Pick<Props, 'product' | 'qty' | 'onQty'>) {
  if (qty > 0) {
    return <Stepper value={qty} max={MAX_QTY} step={product.boxQty} label={product.name} onChange={onQty} />
  }
  const gone = product.stock === 'none'
  const text = gone ? '缺货' : product.boxQty > 1 ? '加 1 箱' : '加入'
  return (
    <Button
      kind="secondary"
      size="medium"
      disabled={gone}
      label={`${product.name} ${text}`}
      onTap={() => onQty(product.boxQty)}
    >
      {text}
    </Button>
  )
}
