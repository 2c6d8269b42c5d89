import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Cell, CellGroup } from '@/components/cell'
import { dayText } from '@/components/moment'
import { Money } from '@/components/money'
import { Stat, StatRow } from '@/components/stat'
import { Tag } from '@/components/tag'
import type { DealerHomeView, OfferView } from '@/contracts'
import { Greeting } from './greeting'
import { TierCard } from './tier-card'
import { TodoList } from './todo-list'

interface Props {
  readonly home: DealerHomeView
  readonly now: number
  readonly onOpen: (url: string) => void
}

const EARNINGS = '/packages/earnings/overview/index'
const ORDERS = '/packages/ordering/orders/index'
const SHOP = '/pages/shop/index'

export function DealerHome({ home, now, onOpen }: Props) {
  return (
    <>
      <Greeting session={home.session} onInbox={() => onOpen('/packages/account/inbox/index')} />
      <TierCard tier={home.tier} now={now} />
      {home.todos.length > 0 && <TodoList todos={home.todos} now={now} onOpen={onOpen} />}
      <Card title="我的收益" onTap={() => onOpen(EARNINGS)}>
        <StatRow>
          <Stat label="可提现">
            <Money fen={home.balance.availableFen} size="large" />
          </Stat>
          <Stat label="待结算" hint="收货且冻结期满后可提现">
            <Money fen={home.balance.pendingFen} size="large" />
          </Stat>
        </StatRow>
      </Card>
      <Card title="本月进货" onTap={() => onOpen(ORDERS)}>
        <StatRow>
          <Stat label="净进货额" hint="已付款，扣除退货">
            <Money fen={home.month.netFen} size="large" />
          </Stat>
          <Stat label="订单">{`${home.month.orders} 单`}</Stat>
        </StatRow>
      </Card>
      <Offers offers={home.offers} now={now} onShop={() => onOpen(SHOP)} />
    </>
  )
}

const LEVELS: Record<OfferView['level'], string> = { line: '单品', order: '整单', coupon: '优惠券' }

function Offers({ offers, now, onShop }: Pick<Props, 'now'> & { offers: readonly OfferView[]; onShop: () => void }) {
  if (offers.length === 0) return null
  return (
    <View>
      <CellGroup title="正在进行的优惠">
        {offers.map(offer => (
          <Cell
            key={offer.promotionId}
            icon="ticket"
            title={offer.title}
            detail={`${offer.summary} · ${dayText(offer.until, now)}止`}
            value={<Tag tone="brand">{LEVELS[offer.level]}</Tag>}
          />
        ))}
      </CellGroup>
      <View className="home-shop">
        <Button block kind="secondary" onTap={onShop}>
          去进货
        </Button>
      </View>
    </View>
  )
}
