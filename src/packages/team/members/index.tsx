import { View } from '@tarojs/components'
import { aria } from '@/components/aria'
import { Avatar } from '@/components/avatar'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Cell, CellGroup } from '@/components/cell'
import { Empty } from '@/components/empty'
import { dayText } from '@/components/moment'
import { Page } from '@/components/page'
import { Tag } from '@/components/tag'
import { tappable } from '@/components/tappable'
import type { dealerContract, OutputOf } from '@/contracts'
import { openPage } from '@/hooks/open-page'
import { pageStateOf } from '@/hooks/page-state'
import { serverNow } from '@/services/clock'
import { useMembers } from './use-members'
import './index.scss'

type Team = OutputOf<typeof dealerContract.readTeam>
type Open = (dealerId: string | null) => void

export default function MembersPage() {
  const { remote, reload, open } = useMembers()
  const footer = (
    <Button block icon="invite" onTap={() => openPage('/packages/team/invites/index')}>
      邀请经销商
    </Button>
  )
  return (
    <Page title="我的团队" state={pageStateOf(remote)} onRetry={reload} footer={footer}>
      {remote.status === 'ready' && (
        <>
          <Path path={remote.value.path} open={open} />
          <Members team={remote.value} open={open} />
        </>
      )}
    </Page>
  )
}

/** Where in the team one stands; each name leads back up. */
function Path({ path, open }: { readonly path: Team['path']; readonly open: Open }) {
  if (path.length <= 1) return null
  return (
    <View className="path" {...aria({ role: 'navigation', label: '团队位置' })}>
      {path.map((step, index) => {
        const here = index === path.length - 1
        return (
          <View
            key={step.dealerId}
            className={here ? 'path-step path-here' : 'path-step'}
            {...tappable(here ? undefined : () => open(index === 0 ? null : step.dealerId))}
          >
            {index === 0 ? '我' : step.name}
          </View>
        )
      })}
    </View>
  )
}

function Members({ team, open }: { readonly team: Team; readonly open: Open }) {
  if (team.rows.length === 0) {
    return <Empty icon="team" title="还没有直属下级" hint="把邀请链接发给想经营的伙伴，审核通过后会出现在这里" />
  }
  return (
    <>
      <Card title={`直属 ${team.rows.length} 人`}>
        <View className="tier-counts">
          {team.byTier.map(({ tierName, count }) => (
            <Tag key={tierName} tone="brand">{`${tierName} ${count}`}</Tag>
          ))}
        </View>
      </Card>
      <CellGroup>
        {team.rows.map(row => (
          <Cell
            key={row.dealerId}
            lead={<Avatar name={row.name} />}
            title={row.name}
            detail={`${row.tierName} · ${dayText(row.joinedAt, serverNow())}加入`}
            value={row.downlines > 0 ? `下级 ${row.downlines}` : ''}
            onTap={row.downlines > 0 ? () => open(row.dealerId) : undefined}
          />
        ))}
      </CellGroup>
    </>
  )
}
