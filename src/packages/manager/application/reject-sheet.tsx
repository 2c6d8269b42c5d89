import { useState } from 'react'
import { Alert } from '@/components/alert'
import { Button } from '@/components/button'
import { ChoiceField, TextareaField } from '@/components/field'
import { Sheet } from '@/components/sheet'

const REASONS = ['资料不完整，请补充后重新提交', '该区域暂不招募', '与现有经销商重复', '经营条件暂不符合'] as const
const OTHER = '其他原因'
const MOST = 200

interface Props {
  readonly busy: boolean
  readonly failure: string | null
  readonly onReject: (reason: string) => void
  readonly onClose: () => void
}

/** A refusal always says why, in words that the applicant can act on. */
export function RejectSheet({ busy, failure, onReject, onClose }: Props) {
  const [chosen, choose] = useState<string | null>(null)
  const [words, setWords] = useState('')
  const reason = chosen === OTHER ? words.trim() : [chosen, words.trim()].filter(Boolean).join('：')
  const ready = chosen !== null && reason !== '' && reason.length <= MOST
  const footer = (
    <Button kind="danger" block busy={busy} disabled={!ready} onTap={() => onReject(reason)}>
      拒绝申请
    </Button>
  )
  return (
    <Sheet open title="拒绝原因" onClose={onClose} footer={footer}>
      <Alert text={failure} />
      <ChoiceField
        label="原因"
        options={[...REASONS, OTHER].map(text => ({ key: text, label: text }))}
        value={chosen}
        onChange={choose}
      />
      <TextareaField
        label="补充说明"
        required={chosen === OTHER ? undefined : false}
        value={words}
        maxLength={120}
        placeholder="对方会看到这段话"
        onChange={setWords}
      />
    </Sheet>
  )
}
