import { useState } from 'react'
import { Avatar } from '@/components/avatar'
import { Button } from '@/components/button'
import { Cell, CellGroup } from '@/components/cell'
import { dayText } from '@/components/moment'
import { confirm, toast } from '@/components/notice'
import { Page } from '@/components/page'
import { Tag } from '@/components/tag'
import type { StaffInviteView, StaffRow } from '@/contracts'
import { ROLE_NAMES } from '@/contracts/role'
import { pageStateOf } from '@/hooks/page-state'
import { serverNow } from '@/services/clock'
import { textOf } from '@/services/service'
import { copyStaffInvite } from './copy-staff-invite'
import { PostSheet, type PostTarget } from './post-sheet'
import { type StaffList, useStaff } from './use-staff'

export default function StaffPage() {
  const { remote, reload, inviting, updating, revoking } = useStaff()
  const [target, setTarget] = useState<PostTarget | null>(null)
  const revoke = async (person: StaffRow) => {
    const sure = await confirm({
      title: `撤销 ${person.name} 的权限？`,
      text: '立即生效，对方将无法再进入工作台',
      confirm: '撤销',
      danger: true,
    })
    if (!sure) return
    const answer = await revoking.submit(person.id)
    if (answer) toast(answer.ok ? '已撤销' : textOf(answer.error))
    if (answer?.ok) setTarget(null)
  }
  const footer = (
    <Button block icon="plus" onTap={() => setTarget({ kind: 'new' })}>
      邀请员工
    </Button>
  )
  return (
    <Page title="员工" state={pageStateOf(remote)} onRetry={reload} footer={footer}>
      {remote.status === 'ready' && (
        <People list={remote.value} onOpen={person => setTarget({ kind: 'person', person })} />
      )}
      {remote.status === 'ready' && target && (
        <PostSheet
          target={target}
          regions={remote.value.regions}
          colleagues={remote.value.staff}
          inviting={inviting}
          updating={updating}
          onRevoke={revoke}
          onClose={() => setTarget(null)}
        />
      )}
    </Page>
  )
}

function People({ list, onOpen }: { readonly list: StaffList; readonly onOpen: (person: StaffRow) => void }) {
  const open = list.invites.filter(invite => invite.state === 'open')
  return (
    <>
      <CellGroup title={`在岗 ${list.staff.filter(person => person.status === 'active').length} 人`}>
        {list.staff.map(person => (
          <Cell
            key={person.id}
            lead={<Avatar name={person.name} />}
            title={person.name}
            detail={postText(person)}
            value={person.status === 'active' ? '' : <Tag>已撤销</Tag>}
            onTap={person.status === 'active' ? () => onOpen(person) : undefined}
          />
        ))}
      </CellGroup>
      {open.length > 0 && (
        <CellGroup title="等待加入">
          {open.map(invite => (
            <Cell
              key={invite.code}
              icon="invite"
              title={postText(invite)}
              detail={`${dayText(invite.expiresAt, serverNow())}前有效`}
              value="复制邀请"
              onTap={() => copyStaffInvite(invite)}
            />
          ))}
        </CellGroup>
      )}
    </>
  )
}

const postText = ({ roles, regions }: Pick<StaffRow | StaffInviteView, 'roles' | 'regions'>): string =>
  `${roles.map(role => ROLE_NAMES[role]).join('、')} · ${regions.length > 0 ? regions.join('、') : '全部区域'}`
