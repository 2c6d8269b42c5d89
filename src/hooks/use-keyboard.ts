import { useEffect } from 'react'

const TAPPED_BY_KEY = '[tabindex][role]:not([role=main])'

/** In a browser, Enter and Space tap what has the focus, as they would a real button. WeChat has no keyboard to follow. */
export function useKeyboard(): void {
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5') return
    const tap = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement
      if ((event.key !== 'Enter' && event.key !== ' ') || !target.matches(TAPPED_BY_KEY)) return
      event.preventDefault()
      target.click()
    }
    document.addEventListener('keydown', tap)
    return () => document.removeEventListener('keydown', tap)
  }, [])
}
