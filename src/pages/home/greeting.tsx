import { View } from '@tarojs/components'
import { Badge } from '@/components/badge'
import { Icon } from '@/components/icon'
import { tappable } from '@/components/tappable'
import type { SessionView } from '@/contracts'
import { ROLE_NAMES } from '@/contracts/role'

interface Props {
  readonly session: SessionView
  readonly onInbox: () => void
}

/** Who is here for which brand, and the way to what was written to them. */
export function Greeting({ session, onInbox }: Props) {
  const roles = session.roles.filter(role => role !== 'visitor' && role !== 'dealer').map(role => ROLE_NAMES[role])
  const who = session.dealer
    ? `${session.brandName} · ${session.dealer.region}`
    : [session.brandName, ...roles].join(' · ')
  return (
    <View className="greeting">
      <View className="greeting-main">
        <View className="greeting-name">{session.name ?? session.brandName}</View>
        <View className="greeting-who">{who}</View>
      </View>
      <View
        className="greeting-bell"
        {...tappable(onInbox, session.unread > 0 ? `消息，${session.unread} 条未读` : '消息')}
      >
        <Badge count={session.unread}>
          <Icon name="bell" size={24} />
        </Badge>
      </View>
    </View>
  )
}
