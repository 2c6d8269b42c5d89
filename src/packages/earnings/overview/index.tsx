import { View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '@/components/card'
import { Cell } from '@/components/cell'
import { List } from '@/components/list'
import { dayText } from '@/components/moment'
import { Money } from '@/components/money'
import { Page } from '@/components/page'
import { Stat, StatRow } from '@/components/stat'
import { Tag } from '@/components/tag'
import type { CommissionSummary } from '@/contracts'
import { openPage } from '@/hooks/open-page'
import { pageStateOf } from '@/hooks/page-state'
import { serverNow } from '@/services/clock'
import { BalanceSheet } from './balance-sheet'
import { commissionStateText } from './commission-state'
import { MonthBars } from './month-bars'
import { type EarningsHead, useEarnings } from './use-earnings'
import './index.scss'

const ROW_PX = 72

export default function EarningsPage() {
  const { list, more, reload, head } = useEarnings()
  const rows = list.status === 'ready' ? list.rows : []
  return (
    <Page title="收益" state={pageStateOf(list)} onRetry={reload}>
      {head && <Balance head={head} />}
      {list.status === 'ready' && rows.length === 0 ? (
        <Card title="还没有佣金" hint="下级经销商的订单付款后，属于您的佣金会出现在这里，签收并过冻结期后可用" />
      ) : (
        <List
          id="commissions"
          rows={rows}
          keyOf={row => row.commissionId}
          rowHeight={ROW_PX}
          tail={list.status === 'ready' ? list.tail : 'end'}
          onMore={more}
          render={row => <Row row={row} />}
        />
      )}
    </Page>
  )
}

function Balance({ head }: { readonly head: EarningsHead }) {
  const [explained, setExplained] = useState(false)
  return (
    <>
      <Card tone="night">
        <Stat label="可用佣金" onTap={() => setExplained(true)}>
          <Money fen={head.balance.availableFen} size="display" />
        </Stat>
        <StatRow>
          <Stat label="待结算" onTap={() => setExplained(true)}>
            <Money fen={head.balance.pendingFen} size="large" />
          </Stat>
          <Stat label="本月新增">
            <Money fen={head.thisMonthFen} size="large" />
          </Stat>
        </StatRow>
      </Card>
      {head.months.length > 1 && (
        <Card title="每月佣金" hint="按订单付款月份统计，已扣除退货">
          <MonthBars months={head.months} />
        </Card>
      )}
      <BalanceSheet balance={head.balance} open={explained} onClose={() => setExplained(false)} />
    </>
  )
}

function Row({ row }: { readonly row: CommissionSummary }) {
  const now = serverNow()
  const { label, tone } = commissionStateText(row, now)
  return (
    <Cell
      title={row.from}
      detail={`${dayText(row.at, now)} · 订单 ${row.orderNumber}`}
      value={
        <View className="earning-value">
          <Money fen={row.amountFen} signed />
          <Tag tone={tone}>{label}</Tag>
        </View>
      }
      onTap={() => openPage(`/packages/earnings/commission/index?id=${row.commissionId}`)}
    />
  )
}
