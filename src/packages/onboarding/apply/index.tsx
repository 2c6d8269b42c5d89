import { View } from '@tarojs/components'
import { Alert } from '@/components/alert'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { CheckField, ChoiceField, TextareaField, TextField } from '@/components/field'
import { OfflineBar } from '@/components/offline-bar'
import { Page } from '@/components/page'
import { replacePage } from '@/hooks/open-page'
import { pageStateOf } from '@/hooks/page-state'
import { useOnline } from '@/hooks/use-online'
import { useQuery } from '@/hooks/use-query'
import { type UseApply, useApply } from './use-apply'
import './index.scss'

export default function ApplyPage() {
  const apply = useApply(useQuery('code'))
  const online = useOnline()
  const send = async () => {
    if (await apply.submit()) replacePage('/packages/onboarding/application/index')
  }
  const footer = (
    <Button block busy={apply.busy} disabled={!online} onTap={send}>
      提交申请
    </Button>
  )
  return (
    <Page title="入驻申请" state={pageStateOf(apply.remote)} onRetry={apply.reload} footer={footer}>
      {!online && <OfflineBar text="网络不可用。已填写的内容会保存在手机上，联网后可继续提交" />}
      <Alert text={apply.failure} />
      {apply.remote.status === 'ready' && (
        <>
          <Form {...apply} regions={apply.remote.value.regions} />
          <Consent {...apply} text={apply.remote.value.consent.text} />
        </>
      )}
    </Page>
  )
}

function Form({ draft, problems, change, regions }: UseApply & { readonly regions: readonly string[] }) {
  return (
    <Card>
      <TextField
        label="真实姓名"
        value={draft.name}
        maxLength={20}
        placeholder="与身份证一致"
        error={problems.name}
        onChange={name => change({ name })}
      />
      <TextField
        label="手机号"
        type="number"
        value={draft.phone}
        maxLength={11}
        placeholder="11 位手机号"
        hint="仅用于审核联系，展示时会隐藏中间四位"
        error={problems.phone}
        onChange={phone => change({ phone })}
      />
      <ChoiceField
        label="经营区域"
        options={regions.map(region => ({ key: region, label: region }))}
        value={draft.region || null}
        error={problems.region}
        onChange={region => change({ region })}
      />
      <TextareaField
        label="经营经验"
        required={false}
        value={draft.experience}
        maxLength={300}
        placeholder="例如：经营社区便利店三年，主营日化"
        error={problems.experience}
        onChange={experience => change({ experience })}
      />
    </Card>
  )
}

function Consent({ draft, problems, change, text }: UseApply & { readonly text: string }) {
  return (
    <Card title="个人信息授权">
      <View className="apply-consent">{text}</View>
      <CheckField value={draft.consented} label="同意个人信息授权" onChange={consented => change({ consented })}>
        我已阅读并同意以上说明
      </CheckField>
      <Alert text={problems.consented} />
    </Card>
  )
}
