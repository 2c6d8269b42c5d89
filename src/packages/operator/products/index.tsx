import { View } from '@tarojs/components'
import { useState } from 'react'
import { Breakdown } from '@/components/breakdown'
import { Cell } from '@/components/cell'
import { List } from '@/components/list'
import { Money } from '@/components/money'
import { Page } from '@/components/page'
import { SearchBar } from '@/components/search-bar'
import { Sheet } from '@/components/sheet'
import { Tag } from '@/components/tag'
import type { StaffProductRow } from '@/contracts'
import { listStateOf } from '@/hooks/list-state'
import { useProducts } from './use-products'
import './index.scss'

const ROW_PX = 76

export default function ProductsPage() {
  const { list, more, reload, tiers, search, type } = useProducts()
  const [opened, open] = useState<StaffProductRow | null>(null)
  const nothing =
    search.trim() === ''
      ? { title: '还没有商品', hint: '在电脑上用导入命令导入价格表后，商品会出现在这里' }
      : { title: '没有找到', hint: '换个名称、编码或条码试试' }
  return (
    <Page
      title="商品与价格"
      state={listStateOf(list, nothing)}
      onRetry={reload}
      header={<SearchBar value={search} placeholder="搜索名称、编码或条码" onChange={type} />}
    >
      {list.status === 'ready' && (
        <List
          id="products"
          rows={list.rows}
          keyOf={row => row.sku}
          rowHeight={ROW_PX}
          tail={list.tail}
          onMore={more}
          render={row => <Row row={row} onOpen={() => open(row)} />}
        />
      )}
      {opened && <ProductSheet product={opened} tiers={tiers} onClose={() => open(null)} />}
    </Page>
  )
}

function Row({ row, onOpen }: { readonly row: StaffProductRow; readonly onOpen: () => void }) {
  const available = row.onHand - row.reserved
  return (
    <Cell
      title={<View className="product-name">{row.name}</View>}
      detail={`${row.sku} · ${row.spec}`}
      value={
        row.status === 'withdrawn' ? (
          <Tag>已下架</Tag>
        ) : (
          <Tag tone={available > 0 ? 'good' : 'danger'}>{`可售 ${available}`}</Tag>
        )
      }
      onTap={onOpen}
    />
  )
}

interface SheetProps {
  readonly product: StaffProductRow
  readonly tiers: ReturnType<typeof useProducts>['tiers']
  readonly onClose: () => void
}

function ProductSheet({ product, tiers, onClose }: SheetProps) {
  const prices = tiers.map(({ code, name }) => ({
    key: code,
    label: `${name}价`,
    value: <Money fen={product.tierPriceFen[code] ?? 0} />,
  }))
  const floor =
    product.floorFen === null
      ? []
      : [{ key: 'floor', label: '最低价', note: '任何优惠都不会低于它', value: <Money fen={product.floorFen} /> }]
  return (
    <Sheet open title={product.name} onClose={onClose}>
      <Breakdown rows={[...prices, ...floor]} />
      <Breakdown
        rows={[
          { key: 'on-hand', label: '在库', value: product.onHand },
          { key: 'reserved', label: '已预占', note: '已下单未发货', value: `−${product.reserved}` },
        ]}
        total={{ label: '可售', value: product.onHand - product.reserved }}
      />
      <Breakdown
        rows={[
          { key: 'sku', label: '商品编码', value: product.sku },
          { key: 'barcode', label: '条码', value: product.barcode || '无' },
          { key: 'box', label: '箱规', value: `${product.boxQty} 件` },
          { key: 'category', label: '分类', value: `${product.brand} · ${product.category}` },
        ]}
      />
    </Sheet>
  )
}
