import Taro from '@tarojs/taro'
import { type TabKey, tabsOf } from './role-tabs'
import { useSession } from './use-session'

export interface UseRoleTabs {
  readonly tabs: readonly TabKey[]
  readonly switchTo: (tab: string) => void
}

export function useRoleTabs(): UseRoleTabs {
  const { roles } = useSession()
  return { tabs: tabsOf(roles), switchTo: tab => void Taro.switchTab({ url: `/pages/${tab}/index` }) }
}
