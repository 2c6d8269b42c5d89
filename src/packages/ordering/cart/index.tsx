import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { confirm } from '@/components/notice'
import { OfflineBar } from '@/components/offline-bar'
import { OrderAmounts } from '@/components/order-amounts'
import { Page, type PageView } from '@/components/page'
import { Sheet } from '@/components/sheet'
import type { QuoteLineView } from '@/contracts'
import type { DraftRow } from '@/hooks/cart/draft'
import { openPage } from '@/hooks/open-page'
import { CartFoot } from './cart-foot'
import { CartHints } from './cart-hints'
import { CartLine } from './cart-line'
import { CartOffers } from './cart-offers'
import { LineStory } from './line-story'
import { useCartPage } from './use-cart-page'
import './index.scss'

const SHOP = '/pages/shop/index'

const EMPTY: PageView = {
  kind: 'empty',
  icon: 'cart',
  title: '进货单是空的',
  hint: '选好的商品会留在手机上，没有网络也不会丢',
  action: { label: '去进货', onTap: () => openPage(SHOP) },
}

export default function CartPage() {
  const cart = useCartPage()
  const { rows, quote, price } = cart
  const [asked, setAsked] = useState<QuoteLineView | null>(null)
  const setQty = async (row: DraftRow, qty: number) => {
    if (qty > 0 || (await askToRemove(row.name))) cart.setQty(row, qty)
  }
  const footer = (
    <CartFoot
      {...cart}
      problems={cart.problems.length}
      onCheckOut={() => openPage('/packages/ordering/checkout/index')}
      onRemoveProblems={cart.removeProblems}
    />
  )
  return (
    <Page title="进货单" state={rows.length === 0 ? EMPTY : { kind: 'ready' }} footer={footer}>
      {price.kind === 'failed' && (
        <OfflineBar
          text={cart.online ? price.message : '网络不可用。进货单已保存在手机上，联网后更新价格'}
          onRetry={cart.ask}
        />
      )}
      <Card title={`${rows.length} 种商品`}>
        {rows.map(cartRow => (
          <CartLine
            key={cartRow.row.sku}
            cartRow={cartRow}
            waiting={price.kind !== 'current'}
            onQty={qty => setQty(cartRow.row, qty)}
            onRemove={() => cart.remove(cartRow.row.sku)}
            onExplain={() => setAsked(cartRow.line)}
          />
        ))}
        <View className="cart-more">
          <Button kind="quiet" size="medium" icon="plus" onTap={() => openPage(SHOP)}>
            继续加商品
          </Button>
          <Button kind="quiet" size="medium" onTap={async () => (await askToClear()) && cart.clear()}>
            清空
          </Button>
        </View>
      </Card>
      <CartHints hints={cart.hints} onTopUp={cart.setQty} onShop={() => openPage(SHOP)} />
      {quote && <CartOffers {...cart} quote={quote} onDecline={cart.decline} onTakeBack={cart.takeBack} />}
      {quote && (
        <Card title="金额怎么来的">
          <View className={price.kind === 'current' ? '' : 'cart-waiting'}>
            <OrderAmounts
              baseFen={quote.totals.baseFen}
              applied={quote.applied}
              freightFen={quote.freightFen}
              payFen={quote.totals.payFen + quote.freightFen}
              payLabel="应付"
            />
            {!quote.exact && <View className="cart-note">可用的优惠组合很多，这是目前找到的最省的一种。</View>}
          </View>
        </Card>
      )}
      <Sheet open={asked !== null} title="这一行怎么算的" onClose={() => setAsked(null)}>
        {asked && <LineStory line={asked} />}
      </Sheet>
    </Page>
  )
}

const askToRemove = (name: string): Promise<boolean> => confirm({ title: '移出进货单？', text: name, confirm: '移出' })

const askToClear = (): Promise<boolean> =>
  confirm({ title: '清空进货单？', text: '所有商品都会移出', confirm: '清空', danger: true })
