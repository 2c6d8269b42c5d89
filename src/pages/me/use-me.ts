import type { Role, SessionView } from '@/contracts'
import { useRefresh } from '@/hooks/use-refresh'
import { type UseRemote, useRemote } from '@/hooks/use-remote'
import { readSession } from '@/services/session'

export function useMe(): UseRemote<SessionView> {
  const session = useRemote('session', readSession)
  useRefresh(session.reload)
  return session
}

export interface MeEntry {
  readonly title: string
  readonly icon: 'order' | 'wallet' | 'team' | 'invite' | 'bell' | 'settings' | 'clock'
  readonly url: string
}

type Entry = MeEntry & { readonly for?: Role }

const BUSINESS: readonly Entry[] = [
  { title: '我的订单', icon: 'order', url: '/packages/ordering/orders/index', for: 'dealer' },
  { title: '收益', icon: 'wallet', url: '/packages/earnings/overview/index', for: 'dealer' },
  { title: '我的团队', icon: 'team', url: '/packages/team/members/index', for: 'dealer' },
  { title: '邀请经销商', icon: 'invite', url: '/packages/team/invites/index', for: 'dealer' },
]

export const businessEntries = (session: SessionView): readonly MeEntry[] => [
  ...BUSINESS.filter(entry => entry.for === undefined || session.roles.includes(entry.for)),
  ...(session.application && !session.dealer
    ? [{ title: '申请进度', icon: 'clock' as const, url: '/packages/onboarding/application/index' }]
    : []),
]
