import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { useRef } from 'react'

/**
 * Refreshes when the page is shown again (what it shows may have changed elsewhere) and when it is pulled down. The page's
 * config must say `enablePullDownRefresh` for the latter.
 */
export function useRefresh(reload: () => Promise<void>): void {
  const shown = useRef(false)
  useDidShow(() => {
    if (shown.current) reload()
    shown.current = true
  })
  usePullDownRefresh(() => {
    reload().finally(() => Taro.stopPullDownRefresh())
  })
}
