import { useEffect, useRef, useState } from 'react'
import { serverNow } from '@/services/clock'

const SECOND_MS = 1_000
const pad = (value: number): string => String(value).padStart(2, '0')

/** `29:05`, or `1:02:03` past the hour. */
export function countdownText(leftMs: number): string {
  const whole = Math.max(0, Math.ceil(leftMs / SECOND_MS))
  const seconds = whole % 60
  const minutes = ((whole - seconds) / 60) % 60
  const hours = (whole - seconds - minutes * 60) / 3600
  return hours > 0 ? `${hours}:${pad(minutes)}:${pad(seconds)}` : `${pad(minutes)}:${pad(seconds)}`
}

/** Milliseconds until `until`, each second anew; `onEnd` once when it is reached. null while there is nothing to wait for. */
export function useCountdown(until: number | null, onEnd: () => void): number | null {
  const [now, setNow] = useState(serverNow)
  const latestEnd = useRef(onEnd)
  latestEnd.current = onEnd
  useEffect(() => {
    if (until === null || until <= serverNow()) return
    const timer = setInterval(() => {
      setNow(serverNow())
      if (serverNow() < until) return
      clearInterval(timer)
      latestEnd.current()
    }, SECOND_MS)
    return () => clearInterval(timer)
  }, [until])
  return until === null ? null : Math.max(0, until - now)
}
