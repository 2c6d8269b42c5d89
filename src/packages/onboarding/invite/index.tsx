import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Cell, CellGroup } from '@/components/cell'
import { Empty } from '@/components/empty'
import { dayText } from '@/components/moment'
import { Page } from '@/components/page'
import type { InviteLandingView } from '@/contracts'
import { openPage } from '@/hooks/open-page'
import { pageStateOf } from '@/hooks/page-state'
import { useQuery } from '@/hooks/use-query'
import { serverNow } from '@/services/clock'
import { closedInvite } from './closed-invite'
import { useInvite } from './use-invite'
import './index.scss'

export default function InvitePage() {
  const code = useQuery('code')
  const { remote, reload, situation } = useInvite(code)
  const apply = () => openPage(`/packages/onboarding/apply/index?code=${code}`)
  const footer = situation === 'open' && (
    <Button block onTap={apply}>
      填写入驻申请
    </Button>
  )
  return (
    <Page title="加入邀请" state={pageStateOf(remote)} onRetry={reload} footer={footer}>
      {remote.status === 'ready' &&
        (situation === null || situation === 'open' ? (
          <Offer invite={remote.value} />
        ) : (
          <Empty {...closedInvite(situation, remote.value)} />
        ))}
    </Page>
  )
}

function Offer({ invite }: { readonly invite: InviteLandingView }) {
  return (
    <>
      <Card tone="night">
        <View className="invite-from">{`${invite.inviterName} 邀请您加入`}</View>
        <View className="invite-brand">{invite.brandName}</View>
        <View className="invite-tier">{invite.tierName}</View>
      </Card>
      <CellGroup title="邀请内容">
        <Cell icon="shield" title="经销等级" value={invite.tierName} />
        <Cell icon="pin" title="经营区域" value={invite.region} />
        <Cell icon="clock" title="有效期至" value={dayText(invite.expiresAt, serverNow())} />
      </CellGroup>
      <CellGroup title="加入须知">
        <Cell icon="check" title="加入免费" detail="不收取加盟费、保证金，也不要求首批进货" />
        <Cell icon="check" title="以真实商品销售为准" detail="佣金只来自已付款并签收的商品，不因发展人数获得报酬" />
        <Cell icon="check" title="不承诺收益" detail="经营有风险，收入取决于您的实际销售" />
      </CellGroup>
    </>
  )
}
