import { Avatar } from '@/components/avatar'
import { Card } from '@/components/card'
import { Cell, CellGroup } from '@/components/cell'
import { dayText } from '@/components/moment'
import { Money } from '@/components/money'
import { Page } from '@/components/page'
import { Stat, StatRow } from '@/components/stat'
import { Tag } from '@/components/tag'
import type { DealerCardView } from '@/contracts'
import { openPage } from '@/hooks/open-page'
import { pageStateOf } from '@/hooks/page-state'
import { useQuery } from '@/hooks/use-query'
import { serverNow } from '@/services/clock'
import { useDealerCard } from './use-dealer-card'

const STATUS_NAMES = { active: '正常', suspended: '已暂停', left: '已退出' } as const

export default function DealerPage() {
  const { remote, reload } = useDealerCard(useQuery('id'))
  return (
    <Page title="经销商档案" state={pageStateOf(remote)} onRetry={reload}>
      {remote.status === 'ready' && <Facts dealer={remote.value} />}
    </Page>
  )
}

function Facts({ dealer }: { readonly dealer: DealerCardView }) {
  const now = serverNow()
  return (
    <>
      <Card tone="night" title={dealer.name} extra={<Tag tone="gold">{dealer.tierName}</Tag>}>
        <StatRow>
          <Stat label="本月净进货" hint={`${dealer.month.orders} 单`}>
            <Money fen={dealer.month.netFen} size="large" />
          </Stat>
          <Stat label="待结算佣金">
            <Money fen={dealer.balance.pendingFen} size="large" />
          </Stat>
          <Stat label="可用佣金">
            <Money fen={dealer.balance.availableFen} size="large" />
          </Stat>
        </StatRow>
      </Card>
      <CellGroup title="资料">
        <Cell title="状态" value={STATUS_NAMES[dealer.status]} />
        <Cell title="手机号" value={dealer.phoneMasked} />
        <Cell title="经营区域" value={dealer.region} />
        <Cell title="上级" value={dealer.uplineName ?? '品牌'} />
        <Cell title="推荐人" value={dealer.referrerName ?? '无'} />
        <Cell title="当前等级自" value={dayText(dealer.tierSince, now)} />
        <Cell title="加入时间" value={dayText(dealer.joinedAt, now)} />
      </CellGroup>
      {dealer.team.length > 0 && (
        <CellGroup title={`直属下级 ${dealer.team.length} 人`}>
          {dealer.team.map(row => (
            <Cell
              key={row.dealerId}
              lead={<Avatar name={row.name} />}
              title={row.name}
              detail={`${row.tierName} · ${row.region}`}
              onTap={() => openPage(`/packages/manager/dealer/index?id=${row.dealerId}`)}
            />
          ))}
        </CellGroup>
      )}
    </>
  )
}
