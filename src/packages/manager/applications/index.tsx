import { Avatar } from '@/components/avatar'
import { Cell } from '@/components/cell'
import { List } from '@/components/list'
import { deadlineText, momentText } from '@/components/moment'
import { Page } from '@/components/page'
import { Tabs } from '@/components/tabs'
import { Tag } from '@/components/tag'
import type { ApplicationView } from '@/contracts'
import { listStateOf } from '@/hooks/list-state'
import { openPage } from '@/hooks/open-page'
import { serverNow } from '@/services/clock'
import { APPLICATION_TABS, type ApplicationTab, useApplications } from './use-applications'

const ROW_PX = 76

const NOTHING: Record<ApplicationTab, { readonly title: string; readonly hint: string }> = {
  submitted: { title: '没有待审核的申请', hint: '新的申请会出现在这里，并附上承诺答复时间' },
  approved: { title: '还没有通过的申请', hint: '审核通过的经销商会出现在这里' },
  rejected: { title: '没有未通过的申请', hint: '被拒绝的申请和原因会留在这里' },
}

export default function ApplicationsPage() {
  const { list, more, reload, tab, choose } = useApplications()
  return (
    <Page
      title="入驻审核"
      state={listStateOf(list, NOTHING[tab])}
      onRetry={reload}
      header={<Tabs label="申请状态" items={APPLICATION_TABS} value={tab} onChange={choose} />}
    >
      {list.status === 'ready' && (
        <List
          id="applications"
          rows={list.rows}
          keyOf={row => row.applicationId}
          rowHeight={ROW_PX}
          tail={list.tail}
          onMore={more}
          render={row => <Row row={row} />}
        />
      )}
    </Page>
  )
}

function Row({ row }: { readonly row: ApplicationView }) {
  const now = serverNow()
  const late = row.promisedBy <= now
  const when =
    row.status === 'submitted' ? (
      <Tag tone={late ? 'danger' : 'warn'}>{deadlineText(row.promisedBy, now)}</Tag>
    ) : (
      momentText(row.decidedAt ?? row.submittedAt, now)
    )
  return (
    <Cell
      lead={<Avatar name={row.name} />}
      title={row.name}
      detail={`${row.tierName} · ${row.region} · ${row.inviterName} 邀请`}
      value={when}
      onTap={() => openPage(`/packages/manager/application/index?id=${row.applicationId}`)}
    />
  )
}
