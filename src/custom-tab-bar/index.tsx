import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { RoleTabBar } from './role-tab-bar'

const tabOfPage = (): string => {
  const pages = Taro.getCurrentPages()
  return /pages\/(\w+)\//.exec(pages[pages.length - 1]?.route ?? '')?.[1] ?? 'home'
}

/** WeChat makes one of these for each tab page, so the page it was made on is the tab it marks. */
export default function CustomTabBar() {
  const [here, setHere] = useState(tabOfPage)
  // On the first page WeChat may build the bar before the page stands on the stack.
  useEffect(() => setHere(tabOfPage()), [])
  return <RoleTabBar current={here} />
}
