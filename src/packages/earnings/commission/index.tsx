import { View } from '@tarojs/components'
import { Card } from '@/components/card'
import { momentText } from '@/components/moment'
import { Money } from '@/components/money'
import { Page } from '@/components/page'
import { Stat } from '@/components/stat'
import { Tag } from '@/components/tag'
import { Timeline } from '@/components/timeline'
import type { CommissionView } from '@/contracts'
import { pageStateOf } from '@/hooks/page-state'
import { useQuery } from '@/hooks/use-query'
import { serverNow } from '@/services/clock'
import { useCommission } from './use-commission'
import './index.scss'

const KIND_NAMES = { margin: '差价', referral: '推荐奖' } as const

export default function CommissionPage() {
  const { remote, reload } = useCommission(useQuery('id'))
  return (
    <Page title="佣金明细" state={pageStateOf(remote)} onRetry={reload}>
      {remote.status === 'ready' && <Story commission={remote.value} />}
    </Page>
  )
}

function Story({ commission }: { readonly commission: CommissionView }) {
  const now = serverNow()
  return (
    <>
      <Card tone="night">
        <Stat
          label={`来自 ${commission.from} 的订单`}
          hint={`订单 ${commission.orderNumber} · 佣金方案第 ${commission.planVersion} 版`}
        >
          <Money fen={commission.amountFen} size="display" />
        </Stat>
      </Card>
      <Card title="到账进度">
        <Timeline items={progressOf(commission, now)} />
      </Card>
      {commission.rows.map(row => (
        <Card
          key={`${row.goods}-${row.kind}-${row.level}`}
          title={row.goods}
          extra={<Tag tone="brand">{`${KIND_NAMES[row.kind]} · 第 ${row.level} 层`}</Tag>}
        >
          <View className="commission-amount">
            <View className="commission-qty">{`${row.qty} 件`}</View>
            <Money fen={row.amountFen} size="large" />
          </View>
          {row.story.map(sentence => (
            <View key={sentence} className="commission-step">
              {sentence}
            </View>
          ))}
        </Card>
      ))}
    </>
  )
}

/** What is done, then the first thing still to come, then the rest. */
function progressOf({ timeline }: CommissionView, now: number) {
  const next = timeline.findIndex(event => !event.done)
  return timeline.map((event, index) => ({
    key: event.text,
    title: event.text,
    ...(event.at === null ? {} : { time: momentText(event.at, now) }),
    state: event.done ? ('done' as const) : index === next ? ('now' as const) : ('next' as const),
  }))
}
