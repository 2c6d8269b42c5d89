import { View } from '@tarojs/components'
import { Breakdown } from '@/components/breakdown'
import { Money } from '@/components/money'
import { ProductPicture } from '@/components/product-picture'
import { Sheet } from '@/components/sheet'
import { Tag } from '@/components/tag'
import type { ProductView } from '@/contracts'
import { AddToCart } from './product-row'
import { boxesText, stockText } from './stock-text'

interface Props {
  /** null while none is open. */
  readonly product: ProductView | null
  readonly qty: number
  readonly onQty: (qty: number) => void
  readonly onClose: () => void
}

/** All that is known of a product, over the list, so that the dealer keeps its place. */
export function ProductSheet({ product, qty, onQty, onClose }: Props) {
  if (!product) return null
  const footer = (
    <View className="product-sheet-foot">
      <View className="product-sheet-sum">
        {qty > 0 ? (
          <>
            <Money fen={product.unitFen * qty} size="large" />
            <View className="product-spec">{`${boxesText(qty, product.boxQty)}，优惠前`}</View>
          </>
        ) : (
          <Money fen={product.unitFen} size="large" />
        )}
      </View>
      <AddToCart product={product} qty={qty} onQty={onQty} />
    </View>
  )
  return (
    <Sheet open title="商品详情" onClose={onClose} footer={footer}>
      <View className="product-sheet-head">
        <ProductPicture src={product.picture} name={product.name} size={88} />
        <View className="product-main">
          <View className="product-sheet-name">{product.name}</View>
          <View className="product-spec">{`${product.brand} · ${product.spec}`}</View>
        </View>
      </View>
      {product.offers.length > 0 && (
        <View className="product-sheet-offers">
          {product.offers.map(offer => (
            <Tag key={offer.promotionId} tone="brand">
              {offer.label}
            </Tag>
          ))}
        </View>
      )}
      <Breakdown rows={factsOf(product)} />
    </Sheet>
  )
}

function factsOf(product: ProductView) {
  return [
    { key: 'price', label: '我的进货价', note: '按我现在的等级', value: <Money fen={product.unitFen} /> },
    ...(product.retailFen > 0
      ? [{ key: 'retail', label: '建议零售价', value: <Money fen={product.retailFen} tone="faint" /> }]
      : []),
    {
      key: 'box',
      label: '箱规',
      note: '可以不按整箱，直接输入数量',
      value: `${product.boxQty} 件/箱`,
    },
    { key: 'stock', label: '库存', value: stockText(product) ?? '充足' },
    { key: 'category', label: '类别', value: product.category },
    ...(product.barcode ? [{ key: 'barcode', label: '条码', value: product.barcode }] : []),
  ]
}
