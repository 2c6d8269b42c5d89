import type { EmptyProps } from '@/components/empty'
import type { InviteLandingView } from '@/contracts'
import { openPage } from '@/hooks/open-page'
import type { InviteSituation } from './use-invite'

/** Why an invite leads no further, and where to go instead. */
export function closedInvite(situation: Exclude<InviteSituation, 'open'>, invite: InviteLandingView): EmptyProps {
  const home = { label: '回到首页', onTap: () => openPage('/pages/home/index') }
  switch (situation) {
    case 'expired':
      return { icon: 'clock', title: '邀请已过期', hint: `请联系 ${invite.inviterName} 重新发送邀请`, action: home }
    case 'used_up':
      return { icon: 'team', title: '邀请名额已用完', hint: `请联系 ${invite.inviterName} 增加名额`, action: home }
    case 'revoked':
      return { icon: 'lock', title: '邀请已撤回', hint: `请向 ${invite.inviterName} 了解情况`, action: home }
    case 'already_dealer':
      return { icon: 'check', title: '您已经是经销商', hint: '无需再次申请，可以直接进货', action: home }
    case 'under_review':
      return {
        icon: 'clock',
        title: '您的申请正在审核',
        hint: '审核结果会第一时间通知您',
        action: { label: '查看进度', onTap: () => openPage('/packages/onboarding/application/index') },
      }
  }
}
