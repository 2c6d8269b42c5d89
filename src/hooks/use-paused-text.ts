import { useEffect, useState } from 'react'

const PAUSE_MS = 300

/** What is being typed, and what was typed when the person last paused: lists ask for the latter. */
export function usePausedText(): {
  readonly typed: string
  readonly type: (text: string) => void
  readonly paused: string
} {
  const [typed, type] = useState('')
  const [paused, setPaused] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setPaused(typed.trim()), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed])
  return { typed, type, paused }
}
