import { View } from '@tarojs/components'
import { useShareAppMessage } from '@tarojs/taro'
import { useRef, useState } from 'react'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { dayText } from '@/components/moment'
import { confirm, toast } from '@/components/notice'
import { Page } from '@/components/page'
import { Tag, type TagTone } from '@/components/tag'
import type { InviteState, InviteView } from '@/contracts'
import { pageStateOf } from '@/hooks/page-state'
import { serverNow } from '@/services/clock'
import { textOf } from '@/services/service'
import { copyInvite, pathOfInvite } from './copy-invite'
import { CreateSheet } from './create-sheet'
import { useInvites } from './use-invites'
import './index.scss'

const STATE: Record<InviteState, { readonly label: string; readonly tone: TagTone }> = {
  open: { label: '可用', tone: 'good' },
  expired: { label: '已过期', tone: 'neutral' },
  used_up: { label: '已用完', tone: 'neutral' },
  revoked: { label: '已撤回', tone: 'neutral' },
}

export default function InvitesPage() {
  const { remote, reload, creating, revoking } = useInvites()
  const [open, setOpen] = useState(false)
  const shared = useRef<InviteView | null>(null)
  useShareAppMessage(() => ({
    title: shared.current ? `邀请您成为${shared.current.brandName}${shared.current.tierName}` : '邀请经销商',
    path: shared.current ? pathOfInvite(shared.current.code) : '/pages/home/index',
  }))
  const invites = remote.status === 'ready' ? remote.value.invites : []
  const state =
    remote.status === 'ready' && invites.length === 0
      ? {
          kind: 'empty' as const,
          icon: 'invite' as const,
          title: '还没有邀请',
          hint: '新建邀请后，把链接或邀请码发给对方',
          action: { label: '新建邀请', onTap: () => setOpen(true) },
        }
      : pageStateOf(remote)
  const revoke = async (invite: InviteView) => {
    const sure = await confirm({
      title: '撤回邀请？',
      text: '撤回后链接和邀请码立即失效',
      confirm: '撤回',
      danger: true,
    })
    if (!sure) return
    const answer = await revoking.submit(invite.code)
    if (answer) toast(answer.ok ? '已撤回' : textOf(answer.error))
  }
  return (
    <>
      <Page
        title="邀请经销商"
        state={state}
        onRetry={reload}
        footer={
          <Button block icon="plus" onTap={() => setOpen(true)}>
            新建邀请
          </Button>
        }
      >
        {invites.map(invite => (
          <InviteCard
            key={invite.code}
            invite={invite}
            onShare={() => {
              shared.current = invite
            }}
            onRevoke={() => revoke(invite)}
          />
        ))}
      </Page>
      {open && <CreateSheet creating={creating} onClose={() => setOpen(false)} />}
    </>
  )
}

interface CardProps {
  readonly invite: InviteView
  readonly onShare: () => void
  readonly onRevoke: () => void
}

function InviteCard({ invite, onShare, onRevoke }: CardProps) {
  const { label, tone } = STATE[invite.state]
  return (
    <Card title={`${invite.tierName} · ${invite.region}`} extra={<Tag tone={tone}>{label}</Tag>}>
      <View className="invite-code">{invite.code}</View>
      <View className="invite-facts">
        {`已加入 ${invite.used} / ${invite.maxUses} 人 · ${dayText(invite.expiresAt, serverNow())}前有效`}
      </View>
      {invite.state === 'open' && (
        <View className="invite-actions">
          <Button size="small" kind="secondary" onTap={() => copyInvite(invite)}>
            复制邀请
          </Button>
          {process.env.TARO_ENV === 'weapp' && (
            <View onTouchStart={onShare}>
              <Button size="small" kind="secondary" icon="share" openType="share">
                发给好友
              </Button>
            </View>
          )}
          <Button size="small" kind="quiet" onTap={onRevoke}>
            撤回
          </Button>
        </View>
      )}
    </Card>
  )
}
