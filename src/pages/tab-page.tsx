import type { ComponentProps } from 'react'
import { Page } from '@/components/page'
import { RoleTabBar } from '@/custom-tab-bar/role-tab-bar'
import type { TabKey } from '@/hooks/role-tabs'

interface Props extends Omit<ComponentProps<typeof Page>, 'root'> {
  readonly tab: TabKey
}

/** A tab's own page. WeChat draws the custom tab bar itself; a browser needs it drawn. */
export function TabPage({ tab, ...page }: Props) {
  return (
    <>
      <Page {...page} root />
      {process.env.TARO_ENV === 'h5' && <RoleTabBar current={tab} />}
    </>
  )
}
