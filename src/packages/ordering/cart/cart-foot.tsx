import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Money } from '@/components/money'
import type { QuoteView } from '@/contracts'
import type { CartPrice } from './use-cart-page'

interface Props {
  readonly quote: QuoteView | null
  readonly price: CartPrice
  readonly canCheckOut: boolean
  readonly problems: number
  readonly onCheckOut: () => void
  readonly onRemoveProblems: () => void
}

export function CartFoot({ quote, price, canCheckOut, problems, onCheckOut, onRemoveProblems }: Props) {
  return (
    <>
      <View
        className={`cart-foot-sum ${price.kind === 'current' ? '' : 'cart-waiting'}`}
        {...{ 'aria-live': 'polite' }}
      >
        {quote ? <Money fen={quote.totals.payFen + quote.freightFen} size="large" /> : <View>正在计算…</View>}
        <View className="cart-foot-detail">
          {quote && quote.totals.offFen > 0 && (
            <>
              已减 <Money fen={quote.totals.offFen} size="small" tone="brand" />
              {' · '}
            </>
          )}
          {quote && (quote.freightFen > 0 ? '含运费' : '包邮')}
        </View>
      </View>
      {problems > 0 ? (
        <Button kind="secondary" onTap={onRemoveProblems}>{`移除 ${problems} 种无法订购`}</Button>
      ) : (
        <Button disabled={!canCheckOut} onTap={onCheckOut}>
          去结算
        </Button>
      )}
    </>
  )
}
