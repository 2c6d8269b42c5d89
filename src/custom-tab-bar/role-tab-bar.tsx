import { TabBar, type TabBarItem } from '@/components/tab-bar'
import type { TabKey } from '@/hooks/role-tabs'
import { useRoleTabs } from '@/hooks/use-role-tabs'

const ITEMS: Record<TabKey, TabBarItem> = {
  home: { key: 'home', label: '首页', icon: 'home' },
  shop: { key: 'shop', label: '进货', icon: 'shop' },
  boards: { key: 'boards', label: '榜单', icon: 'board' },
  work: { key: 'work', label: '工作', icon: 'work' },
  me: { key: 'me', label: '我的', icon: 'me' },
}

/** The tabs of the role at hand, `current` marked. */
export function RoleTabBar({ current }: { readonly current: string }) {
  const { tabs, switchTo } = useRoleTabs()
  return <TabBar items={tabs.map(tab => ITEMS[tab])} current={current} onSwitch={switchTo} />
}
