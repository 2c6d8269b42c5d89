import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Cell, CellGroup } from '@/components/cell'
import { Empty } from '@/components/empty'
import { TextField } from '@/components/field'
import { dayText } from '@/components/moment'
import { Page } from '@/components/page'
import type { StaffInviteView } from '@/contracts'
import { ROLE_NAMES } from '@/contracts/role'
import { openPage } from '@/hooks/open-page'
import { pageStateOf } from '@/hooks/page-state'
import { useQuery } from '@/hooks/use-query'
import { serverNow } from '@/services/clock'
import { useStaffInvite } from './use-staff-invite'

const CLOSED = {
  used: { title: '邀请已被使用', hint: '每个员工邀请只能使用一次，请联系运营重新发送' },
  expired: { title: '邀请已过期', hint: '请联系运营重新发送' },
  revoked: { title: '邀请已撤回', hint: '请向运营了解情况' },
} as const

export default function StaffInvitePage() {
  const { remote, reload, name, rename, problem, busy, accept } = useStaffInvite(useQuery('code'))
  const invite = remote.status === 'ready' ? remote.value : null
  const join = async () => {
    if (await accept()) openPage('/pages/home/index')
  }
  const footer = invite?.state === 'open' && (
    <Button block busy={busy} onTap={join}>
      加入团队
    </Button>
  )
  return (
    <Page title="员工邀请" state={pageStateOf(remote)} onRetry={reload} footer={footer}>
      {invite &&
        (invite.state === 'open' ? (
          <>
            <Post invite={invite} />
            <Card>
              <TextField
                label="您的姓名"
                value={name}
                maxLength={20}
                placeholder="同事和经销商会看到它"
                error={problem ?? undefined}
                onChange={rename}
              />
            </Card>
          </>
        ) : (
          <Empty icon="lock" {...CLOSED[invite.state]} />
        ))}
    </Page>
  )
}

function Post({ invite }: { readonly invite: StaffInviteView }) {
  return (
    <CellGroup title={`${invite.brandName} 邀请您加入总部团队`}>
      <Cell icon="work" title="角色" value={<View>{invite.roles.map(role => ROLE_NAMES[role]).join('、')}</View>} />
      <Cell icon="pin" title="负责区域" value={invite.regions.length > 0 ? invite.regions.join('、') : '全部区域'} />
      <Cell icon="clock" title="有效期至" value={dayText(invite.expiresAt, serverNow())} />
    </CellGroup>
  )
}
