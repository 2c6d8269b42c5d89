import { View } from '@tarojs/components'
import { Badge } from '@/components/badge'
import { Button } from '@/components/button'
import { Icon } from '@/components/icon'
import { Money } from '@/components/money'

interface Props {
  readonly kinds: number
  readonly pieces: number
  readonly totalFen: number
  readonly offFen: number
  /** The total is the server's for the cart as it stands. */
  readonly current: boolean
  readonly onOpen: () => void
}

/** The 进货单 at hand: how much is in it and what it costs after offers, live. */
export function CartBar({ kinds, pieces, totalFen, offFen, current, onOpen }: Props) {
  return (
    <>
      <Badge count={kinds}>
        <Icon name="cart" size={26} />
      </Badge>
      <View className={`cart-bar-sum ${current ? '' : 'cart-bar-waiting'}`} {...{ 'aria-live': 'polite' }}>
        <Money fen={totalFen} size="large" />
        <View className="cart-bar-detail">
          {`${pieces} 件`}
          {offFen > 0 && (
            <>
              {' · 已减 '}
              <Money fen={offFen} size="small" tone="brand" />
            </>
          )}
        </View>
      </View>
      <Button onTap={onOpen}>去进货单</Button>
    </>
  )
}
