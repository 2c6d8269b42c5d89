import { View } from '@tarojs/components'
import { useState } from 'react'
import { Alert } from '@/components/alert'
import { Button } from '@/components/button'
import { CheckField, ChoiceField } from '@/components/field'
import { toast } from '@/components/notice'
import { Sheet } from '@/components/sheet'
import type { StaffRole, StaffRow } from '@/contracts'
import { ROLE_NAMES, STAFF_ROLES } from '@/contracts/role'
import { textOf } from '@/services/service'
import { copyStaffInvite } from './copy-staff-invite'
import type { StaffPost, UseStaff } from './use-staff'
import './index.scss'

export type PostTarget = { readonly kind: 'new' } | { readonly kind: 'person'; readonly person: StaffRow }

interface Props extends Pick<UseStaff, 'inviting' | 'updating'> {
  readonly target: PostTarget
  readonly regions: readonly string[]
  readonly colleagues: readonly StaffRow[]
  readonly onRevoke: (person: StaffRow) => void
  readonly onClose: () => void
}

/** Roles, regions and supervisor: of somebody to be invited, or of a colleague. */
export function PostSheet({ target, regions, colleagues, inviting, updating, onRevoke, onClose }: Props) {
  const person = target.kind === 'person' ? target.person : null
  const [post, setPost] = useState<StaffPost>(() => postOf(person))
  const sending = person ? updating : inviting
  const save = async () => {
    if (person) {
      const answer = await updating.submit({ ...post, staffId: person.id })
      if (!answer?.ok) return
      toast('已保存，立即生效')
    } else {
      const answer = await inviting.submit(post)
      if (!answer?.ok) return
      await copyStaffInvite(answer.value)
    }
    onClose()
  }
  const footer = (
    <>
      {person && (
        <Button kind="danger" onTap={() => onRevoke(person)}>
          撤销
        </Button>
      )}
      <Button block busy={sending.busy} disabled={post.roles.length === 0} onTap={save}>
        {person ? '保存' : '生成并复制邀请'}
      </Button>
    </>
  )
  return (
    <Sheet open title={person?.name ?? '邀请员工'} onClose={onClose} footer={footer}>
      <Alert text={sending.error && textOf(sending.error)} />
      <PostFields
        post={post}
        onChange={setPost}
        regions={regions}
        colleagues={colleagues.filter(other => other.id !== person?.id)}
      />
    </Sheet>
  )
}

interface FieldsProps extends Pick<Props, 'regions' | 'colleagues'> {
  readonly post: StaffPost
  readonly onChange: (post: StaffPost) => void
}

function PostFields({ post, onChange, regions, colleagues }: FieldsProps) {
  const toggleRole = (role: StaffRole) => onChange({ ...post, roles: toggled(post.roles, role) })
  const toggleRegion = (region: string) => onChange({ ...post, regions: toggled(post.regions, region) })
  const supervisors = colleagues.filter(other => other.status === 'active')
  return (
    <>
      <View className="post-title">角色</View>
      {STAFF_ROLES.map(role => (
        <CheckField
          key={role}
          label={ROLE_NAMES[role]}
          value={post.roles.includes(role)}
          onChange={() => toggleRole(role)}
        >
          {ROLE_NAMES[role]}
        </CheckField>
      ))}
      <View className="post-title">负责区域（不选即全部）</View>
      {regions.map(region => (
        <CheckField
          key={region}
          label={region}
          value={post.regions.includes(region)}
          onChange={() => toggleRegion(region)}
        >
          {region}
        </CheckField>
      ))}
      {supervisors.length > 0 && (
        <ChoiceField
          label="主管"
          required={false}
          options={supervisors.map(({ id, name }) => ({ key: id, label: name }))}
          value={post.supervisorId ?? null}
          onChange={supervisorId => onChange({ ...post, supervisorId })}
        />
      )}
    </>
  )
}

const toggled = <T,>(list: readonly T[], item: T): T[] =>
  list.includes(item) ? list.filter(other => other !== item) : [...list, item]

const postOf = (person: StaffRow | null): StaffPost => ({
  roles: [...(person?.roles ?? [])],
  regions: [...(person?.regions ?? [])],
  ...(person?.supervisorId ? { supervisorId: person.supervisorId } : {}),
})
