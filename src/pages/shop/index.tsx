import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { useState } from 'react'
import { List } from '@/components/list'
import type { PageView } from '@/components/page'
import { SearchBar } from '@/components/search-bar'
import { Skeleton } from '@/components/skeleton'
import { Tabs } from '@/components/tabs'
import type { ProductView } from '@/contracts'
import { listStateOf } from '@/hooks/list-state'
import { openPage } from '@/hooks/open-page'
import { TabPage } from '@/pages/tab-page'
import { CartBar } from './cart-bar'
import { PRODUCT_ROW_HEIGHT, ProductRow } from './product-row'
import { ProductSheet } from './product-sheet'
import { EVERYTHING, useShop } from './use-shop'
import './index.scss'

/** Prices belong to a tier, so there is nothing to show before joining. */
const JOIN_FIRST: PageView = {
  kind: 'empty',
  icon: 'lock',
  title: '加入后可以进货',
  hint: '成为经销商后，这里按您的等级显示进货价。凭邀请码加入，加入免费',
  action: { label: '去填邀请码', onTap: () => openPage('/pages/home/index') },
}

export default function ShopPage() {
  const shop = useShop()
  const { list, bar } = shop
  const [opened, setOpened] = useState<ProductView | null>(null)
  useReachBottom(shop.more)
  const nothing = shop.searching
    ? { title: '没有找到相关商品', hint: '换个词试试，或清空搜索看全部商品' }
    : { title: '这里还没有商品', hint: '品牌上架后会出现在这里' }
  const header = (
    <View className="shop-head">
      <SearchBar value={shop.search} placeholder="搜索商品名称、编码或条码" onChange={shop.setSearch} />
      {shop.categories.length > 0 && <Categories {...shop} />}
    </View>
  )
  const footer = bar.kinds > 0 && <CartBar {...bar} onOpen={() => openPage('/packages/ordering/cart/index')} />
  return (
    <TabPage
      tab="shop"
      title="进货"
      state={shop.isVisitor ? JOIN_FIRST : listStateOf(list, nothing)}
      onRetry={shop.reload}
      header={header}
      footer={footer}
      skeleton={<Skeleton shape="list" rows={5} />}
    >
      {list.status === 'ready' && (
        <List
          id="shop-products"
          rows={list.rows}
          keyOf={product => product.sku}
          rowHeight={PRODUCT_ROW_HEIGHT}
          tail={list.tail}
          onMore={shop.more}
          render={product => (
            <ProductRow
              product={product}
              qty={shop.qtyInCart(product.sku)}
              onQty={qty => shop.setQty(product, qty)}
              onOpen={() => setOpened(product)}
            />
          )}
        />
      )}
      <ProductSheet
        product={opened}
        qty={opened ? shop.qtyInCart(opened.sku) : 0}
        onQty={qty => opened && shop.setQty(opened, qty)}
        onClose={() => setOpened(null)}
      />
    </TabPage>
  )
}

function Categories({
  categories,
  category,
  setCategory,
}: Pick<ReturnType<typeof useShop>, 'categories' | 'category' | 'setCategory'>) {
  const items = [{ key: EVERYTHING, label: '全部' }, ...categories.map(name => ({ key: name, label: name }))]
  return <Tabs look="line" label="商品类别" items={items} value={category} onChange={setCategory} />
}
