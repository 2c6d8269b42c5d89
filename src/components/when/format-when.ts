import { DAY_MS, HOUR_MS, instantOf, localTime, MINUTE_MS } from '@/domain/kernel'

const pad = (value: number) => String(value).padStart(2, '0')

/** `11月23日 14:05` of the business calendar (UTC+8), with the year where it is not `now`'s. */
export function formatWhen(at: number, now: number): string {
  const { year, month, day, hour, minute } = localTime(instantOf(at))
  const date = year === localTime(instantOf(now)).year ? '' : `${year}年`
  return `${date}${month}月${day}日 ${pad(hour)}:${pad(minute)}`
}

/** `11月23日` of the business calendar, with the year where it is not `now`'s. */
export const formatDay = (at: number, now: number): string => formatWhen(at, now).replace(/ \d\d:\d\d$/, '')

/** How long is left, coarse enough to stay true while it is read: `还有 3 天`, `还有 5 小时`, `还有 12 分钟`, `已超时`. */
export function formatLeft(until: number, now: number): string {
  const left = until - now
  if (left <= 0) return '已超时'
  if (left >= 2 * DAY_MS) return `还有 ${Math.floor(left / DAY_MS)} 天`
  if (left >= HOUR_MS) return `还有 ${Math.floor(left / HOUR_MS)} 小时`
  return `还有 ${Math.max(1, Math.floor(left / MINUTE_MS))} 分钟`
}
