import { useState } from 'react'
import { Alert } from '@/components/alert'
import { Button } from '@/components/button'
import { ErrorState } from '@/components/error-state'
import { ChoiceField, NumberField } from '@/components/field'
import { toast } from '@/components/notice'
import { Sheet } from '@/components/sheet'
import { Skeleton } from '@/components/skeleton'
import { textOf } from '@/services/service'
import { type InviteChoices, type UseInvites, useInviteChoices } from './use-invites'

const DAYS = ['7', '30', '90'] as const
const MOST_USES = 200

interface Props {
  readonly creating: UseInvites['creating']
  readonly onClose: () => void
}

export function CreateSheet({ creating, onClose }: Props) {
  const { remote, reload } = useInviteChoices()
  if (remote.status === 'ready') return <Form choices={remote.value} creating={creating} onClose={onClose} />
  return (
    <Sheet open title="新建邀请" onClose={onClose}>
      {remote.status === 'loading' ? (
        <Skeleton shape="text" />
      ) : (
        <ErrorState message={textOf(remote.error)} onRetry={reload} />
      )}
    </Sheet>
  )
}

function Form({ choices, creating, onClose }: Props & { readonly choices: InviteChoices }) {
  const [tier, setTier] = useState(choices.tiers[0]?.code ?? '')
  const [region, setRegion] = useState(choices.regions[0] ?? '')
  const [days, setDays] = useState<(typeof DAYS)[number]>('30')
  const [maxUses, setMaxUses] = useState<number | null>(1)
  const fits = maxUses !== null && maxUses >= 1 && maxUses <= MOST_USES
  const create = async () => {
    if (maxUses === null || !fits) return
    const answer = await creating.submit({ tier, region, days: Number(days), maxUses })
    if (!answer?.ok) return
    toast('邀请已生成')
    onClose()
  }
  const footer = (
    <Button block busy={creating.busy} disabled={!fits || tier === '' || region === ''} onTap={create}>
      生成邀请
    </Button>
  )
  return (
    <Sheet open title="新建邀请" onClose={onClose} footer={footer}>
      <Alert text={creating.error && textOf(creating.error)} />
      <ChoiceField
        label="经销等级"
        options={choices.tiers.map(({ code, name }) => ({ key: code, label: name }))}
        value={tier}
        onChange={setTier}
      />
      <ChoiceField
        label="经营区域"
        options={choices.regions.map(name => ({ key: name, label: name }))}
        value={region}
        onChange={setRegion}
      />
      <ChoiceField
        label="有效期"
        options={DAYS.map(key => ({ key, label: `${key} 天` }))}
        value={days}
        onChange={setDays}
      />
      <NumberField
        label="可加入人数"
        value={maxUses}
        maxDigits={3}
        error={fits ? undefined : `请填写 1–${MOST_USES}`}
        onChange={setMaxUses}
      />
    </Sheet>
  )
}
