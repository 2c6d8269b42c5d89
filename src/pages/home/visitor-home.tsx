import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { TextField } from '@/components/field'
import { Tag, type TagTone } from '@/components/tag'
import type { ApplicationStatus, SessionView } from '@/contracts'
import { inviteCodeIn } from './invite-code'

interface Props {
  readonly session: SessionView
  readonly onOpen: (url: string) => void
}

const APPLICATION: Record<ApplicationStatus, { readonly tag: string; readonly tone: TagTone; readonly text: string }> =
  {
    submitted: { tag: '审核中', tone: 'warn', text: '申请已提交，渠道经理会在承诺时间内答复' },
    approved: { tag: '已通过', tone: 'good', text: '申请已通过，下拉刷新即可进入经销商首页' },
    rejected: { tag: '未通过', tone: 'danger', text: '申请未通过，可查看原因；收到新的邀请后可再次申请' },
    withdrawn: { tag: '已撤回', tone: 'neutral', text: '您已撤回申请，凭邀请码可再次申请' },
  }

/** For whoever is not a dealer yet: the way in is an invitation, and joining costs nothing. */
export function VisitorHome({ session, onOpen }: Props) {
  const { application } = session
  return (
    <>
      <Card tone="night">
        <View className="welcome-brand">{session.brandName}</View>
        <View className="welcome-text">经销商在这里进货、跟单、对账、看榜单</View>
      </Card>
      {application && (
        <Card
          title="我的入驻申请"
          extra={<Tag tone={APPLICATION[application.status].tone}>{APPLICATION[application.status].tag}</Tag>}
          onTap={() => onOpen('/packages/onboarding/application/index')}
        >
          <View className="welcome-hint">{APPLICATION[application.status].text}</View>
        </Card>
      )}
      {application?.status !== 'submitted' && <EnterCode onOpen={onOpen} />}
    </>
  )
}

function EnterCode({ onOpen }: Pick<Props, 'onOpen'>) {
  const [text, setText] = useState('')
  const [problem, setProblem] = useState('')
  const go = () => {
    const code = inviteCodeIn(text)
    if (code === null) setProblem('邀请码是 8–32 位字母或数字，请核对后重新输入')
    else onOpen(`/packages/onboarding/invite/index?code=${code}`)
  }
  const change = (next: string) => {
    setText(next)
    setProblem('')
  }
  return (
    <Card title="凭邀请加入">
      <TextField
        label="邀请码"
        value={text}
        maxLength={200}
        placeholder="输入邀请码，或粘贴邀请链接"
        hint="邀请码由渠道经理或您的上级发给您。加入免费，不收取任何费用"
        error={problem || undefined}
        onChange={change}
      />
      <View className="welcome-go">
        <Button block disabled={text.trim() === ''} onTap={go}>
          查看邀请
        </Button>
      </View>
    </Card>
  )
}
