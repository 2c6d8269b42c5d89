import { View } from '@tarojs/components'
import { Avatar } from '@/components/avatar'
import { Badge } from '@/components/badge'
import { Cell, CellGroup } from '@/components/cell'
import type { SessionView } from '@/contracts'
import { ROLE_NAMES } from '@/contracts/role'
import { openPage } from '@/hooks/open-page'
import { pageStateOf } from '@/hooks/page-state'
import { TabPage } from '@/pages/tab-page'
import { LocalIdentity } from './local-identity'
import { businessEntries, useMe } from './use-me'
import './index.scss'

export default function MePage() {
  const { remote, reload } = useMe()
  return (
    <TabPage tab="me" title="我的" state={pageStateOf(remote)} onRetry={reload}>
      {remote.status === 'ready' && <Mine session={remote.value} />}
      {process.env.QDT_CLOUD === 'local' && process.env.TARO_ENV === 'weapp' && <LocalIdentity onChange={reload} />}
    </TabPage>
  )
}

function Mine({ session }: { readonly session: SessionView }) {
  const business = businessEntries(session)
  const name = session.name ?? '微信用户'
  return (
    <>
      <View className="me-head">
        <Avatar name={name} size={56} />
        <View className="me-who">
          <View className="me-name">{name}</View>
          <View className="me-role">{standingOf(session)}</View>
        </View>
      </View>
      {business.length > 0 && (
        <CellGroup>
          {business.map(entry => (
            <Cell key={entry.url} icon={entry.icon} title={entry.title} onTap={() => openPage(entry.url)} />
          ))}
        </CellGroup>
      )}
      <CellGroup>
        <Cell
          icon="bell"
          title="消息"
          value={<Badge count={session.unread} />}
          onTap={() => openPage('/packages/account/inbox/index')}
        />
        <Cell icon="settings" title="设置" onTap={() => openPage('/packages/account/settings/index')} />
      </CellGroup>
    </>
  )
}

function standingOf({ dealer, roles, brandName }: SessionView): string {
  if (dealer) return `${brandName} · ${dealer.tierName} · ${dealer.region}`
  const posts = roles.filter(role => role !== 'visitor')
  return posts.length > 0 ? `${brandName} · ${posts.map(role => ROLE_NAMES[role]).join('、')}` : `欢迎了解${brandName}`
}
