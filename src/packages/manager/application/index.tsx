import { View } from '@tarojs/components'
import { useState } from 'react'
import { Alert } from '@/components/alert'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Cell, CellGroup } from '@/components/cell'
import { deadlineText, momentText } from '@/components/moment'
import { confirm, toast } from '@/components/notice'
import { Page } from '@/components/page'
import { Timeline } from '@/components/timeline'
import type { ApplicationView } from '@/contracts'
import { pageStateOf } from '@/hooks/page-state'
import { useQuery } from '@/hooks/use-query'
import { serverNow } from '@/services/clock'
import { textOf } from '@/services/service'
import { RejectSheet } from './reject-sheet'
import { type Decision, useReview } from './use-review'
import './index.scss'

export default function ReviewPage() {
  const { remote, reload, deciding } = useReview(useQuery('id'))
  const [rejecting, setRejecting] = useState(false)
  const application = remote.status === 'ready' ? remote.value : null
  const decide = async (decision: Decision) => {
    const answer = await deciding.submit(decision)
    if (!answer?.ok) return
    setRejecting(false)
    toast(answer.value.status === 'approved' ? '已通过，对方会收到通知' : '已拒绝，对方会看到原因')
  }
  const approve = async () => {
    const text = `${application?.name} 将成为${application?.tierName}，可以立即进货`
    if (await confirm({ title: '通过这份申请？', text, confirm: '通过' })) await decide({ decision: 'approve' })
  }
  const footer = application?.status === 'submitted' && (
    <>
      <Button kind="secondary" block disabled={deciding.busy} onTap={() => setRejecting(true)}>
        拒绝
      </Button>
      <Button block busy={deciding.busy} onTap={approve}>
        通过
      </Button>
    </>
  )
  return (
    <Page title="审核申请" state={pageStateOf(remote)} onRetry={reload} footer={footer}>
      {!rejecting && <Alert text={deciding.error && textOf(deciding.error)} />}
      {application && <Facts application={application} />}
      {rejecting && (
        <RejectSheet
          busy={deciding.busy}
          failure={deciding.error && textOf(deciding.error)}
          onReject={reason => decide({ decision: 'reject', reason })}
          onClose={() => setRejecting(false)}
        />
      )}
    </Page>
  )
}

function Facts({ application }: { readonly application: ApplicationView }) {
  const now = serverNow()
  return (
    <>
      <Card
        tone="night"
        title={application.name}
        hint={
          application.status === 'submitted'
            ? `承诺 ${momentText(application.promisedBy, now)} 前答复，${deadlineText(application.promisedBy, now)}`
            : undefined
        }
      >
        <View className="review-tier">{`申请成为 ${application.tierName}`}</View>
      </Card>
      <CellGroup title="申请内容">
        <Cell title="手机号" value={application.phoneMasked} />
        <Cell title="经营区域" value={application.region} />
        <Cell title="邀请人" value={application.inviterName} />
        {application.reason && <Cell title="拒绝原因" detail={application.reason} />}
      </CellGroup>
      <Card title="经过">
        <Timeline
          items={application.timeline.map((event, index, all) => ({
            key: `${event.at}-${event.text}`,
            title: event.text,
            time: momentText(event.at, now),
            state: index === all.length - 1 ? 'now' : 'done',
          }))}
        />
      </Card>
    </>
  )
}
