import { View } from '@tarojs/components'
import { Alert } from '@/components/alert'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Cell, CellGroup } from '@/components/cell'
import { deadlineText, momentText } from '@/components/moment'
import { confirm, toast } from '@/components/notice'
import { Page } from '@/components/page'
import { Tag, type TagTone } from '@/components/tag'
import { Timeline } from '@/components/timeline'
import type { ApplicationStatus, ApplicationView } from '@/contracts'
import { openPage } from '@/hooks/open-page'
import { pageStateOf } from '@/hooks/page-state'
import { serverNow } from '@/services/clock'
import { textOf } from '@/services/service'
import { useApplication } from './use-application'
import './index.scss'

const STATUS: Record<ApplicationStatus, { readonly label: string; readonly tone: TagTone }> = {
  submitted: { label: '审核中', tone: 'info' },
  approved: { label: '已通过', tone: 'good' },
  rejected: { label: '未通过', tone: 'danger' },
  withdrawn: { label: '已撤回', tone: 'neutral' },
}

export default function ApplicationPage() {
  const { remote, reload, withdraw, busy, failure } = useApplication()
  const application = remote.status === 'ready' ? remote.value.application : null
  const state =
    remote.status === 'ready' && application === null
      ? { kind: 'empty' as const, title: '还没有申请', hint: '请通过邀请人发来的链接或邀请码提交申请' }
      : pageStateOf(remote)
  const askToWithdraw = async () => {
    const sure = await confirm({
      title: '撤回申请？',
      text: '撤回后可以修改内容重新提交',
      danger: true,
      confirm: '撤回',
    })
    if (sure && application && (await withdraw(application.applicationId))) toast('已撤回')
  }
  return (
    <Page
      title="申请进度"
      state={state}
      onRetry={reload}
      footer={<Foot application={application} busy={busy} onWithdraw={askToWithdraw} />}
    >
      <Alert text={failure && textOf(failure)} />
      {application && <Progress application={application} />}
    </Page>
  )
}

function Foot({
  application,
  busy,
  onWithdraw,
}: {
  readonly application: ApplicationView | null
  readonly busy: boolean
  readonly onWithdraw: () => void
}) {
  if (application?.status === 'submitted') {
    return (
      <Button kind="secondary" block busy={busy} onTap={onWithdraw}>
        撤回申请
      </Button>
    )
  }
  return (
    <Button block onTap={() => openPage('/pages/home/index')}>
      {application?.status === 'approved' ? '开始进货' : '回到首页'}
    </Button>
  )
}

function Progress({ application }: { readonly application: ApplicationView }) {
  const { label, tone } = STATUS[application.status]
  const now = serverNow()
  return (
    <>
      <Card title={application.tierName} extra={<Tag tone={tone}>{label}</Tag>}>
        {application.status === 'submitted' && (
          <View className="application-promise">
            {`承诺 ${momentText(application.promisedBy, now)} 前答复，${deadlineText(application.promisedBy, now)}`}
          </View>
        )}
        {application.reason && <View className="application-reason">{`原因：${application.reason}`}</View>}
        <Timeline
          items={application.timeline.map((event, index, all) => ({
            key: `${event.at}-${index}`,
            title: event.text,
            time: momentText(event.at, now),
            state: index === all.length - 1 ? 'now' : 'done',
          }))}
        />
      </Card>
      <CellGroup title="申请内容">
        <Cell title="姓名" value={application.name} />
        <Cell title="手机号" value={application.phoneMasked} />
        <Cell title="经营区域" value={application.region} />
        <Cell title="邀请人" value={application.inviterName} />
      </CellGroup>
    </>
  )
}
