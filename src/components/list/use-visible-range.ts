import Taro, { usePageScroll, useReady } from '@tarojs/taro'
import { useRef, useState } from 'react'
import { VIRTUAL_ABOVE, visibleRange } from './visible-range'

const ASSUMED_VIEW_HEIGHT = 900

/** Follows the page's scrolling. The page's config must say `enablePageScroll`, or WeChat reports none. */
export function useVisibleRange(id: string, rows: number, rowHeight: number) {
  const scene = useRef({ top: 0, viewHeight: ASSUMED_VIEW_HEIGHT, scrollTop: 0 })
  const at = (scrollTop: number) => {
    const { top, viewHeight } = scene.current
    return visibleRange({ rows, rowHeight, offset: scrollTop - top, viewHeight })
  }
  const [, redraw] = useState(0)
  const drawn = at(scene.current.scrollTop)

  useReady(() => {
    scene.current.viewHeight = Taro.getWindowInfo().windowHeight || ASSUMED_VIEW_HEIGHT
  })
  const measure = (scrollTop: number) => {
    Taro.createSelectorQuery()
      .select(`#${id}`)
      .boundingClientRect(rect => {
        const box = Array.isArray(rect) ? rect[0] : rect
        if (box) scene.current.top = box.top + scrollTop
      })
      .exec()
  }
  const measured = useRef(false)
  usePageScroll(({ scrollTop }) => {
    if (rows <= VIRTUAL_ABOVE) return
    if (!measured.current) measure(scrollTop)
    measured.current = true
    const before = at(scene.current.scrollTop)
    const now = at(scrollTop)
    scene.current.scrollTop = scrollTop
    if (before.from !== now.from || before.to !== now.to) redraw(count => count + 1)
  })
  return drawn
}
