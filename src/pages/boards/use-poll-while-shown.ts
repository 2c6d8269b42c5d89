import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef } from 'react'

/** Repeats `ask` every `everyMs` while the page is in front; a hidden page costs nothing. */
export function usePollWhileShown(ask: () => void, everyMs: number): void {
  const latest = useRef(ask)
  latest.current = ask
  const shown = useRef(true)
  useDidShow(() => {
    shown.current = true
  })
  useDidHide(() => {
    shown.current = false
  })
  useEffect(() => {
    const timer = setInterval(() => shown.current && latest.current(), everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
}
