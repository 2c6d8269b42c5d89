import { DAY_MS, formatLocalDate, formatLocalMinute, HOUR_MS, instantOf, localTime, MINUTE_MS } from '@/domain/kernel'

/** Epoch milliseconds as people read them, in the business calendar of UTC+8; `now` is the server's clock. */

/** `11月23日`; another year is named: `2025年11月23日`. */
export function dayText(at: number, now: number): string {
  const { year, month, day } = localTime(instantOf(at))
  const yearText = year === localTime(instantOf(now)).year ? '' : `${year}年`
  return `${yearText}${month}月${day}日`
}

/** `今天 14:05`, `昨天 09:30`, else `11月23日 14:05`. */
export function momentText(at: number, now: number): string {
  const minute = formatLocalMinute(instantOf(at))
  const day = formatLocalDate(instantOf(at))
  if (day === formatLocalDate(instantOf(now))) return `今天 ${minute}`
  if (day === formatLocalDate(instantOf(now - DAY_MS))) return `昨天 ${minute}`
  return `${dayText(at, now)} ${minute}`
}

/** How long until `at`, in its largest whole unit: `3 天`, `5 小时`, `12 分钟`; null once it is past. */
export function leftText(at: number, now: number): string | null {
  const left = at - now
  if (left <= 0) return null
  if (left >= DAY_MS) return `${Math.floor(left / DAY_MS)} 天`
  if (left >= HOUR_MS) return `${Math.floor(left / HOUR_MS)} 小时`
  return `${Math.ceil(left / MINUTE_MS)} 分钟`
}

/** A promise and how near it is: `还剩 5 小时`, `已超时 2 天`. */
export function deadlineText(dueAt: number, now: number): string {
  const left = leftText(dueAt, now)
  return left === null ? `已超时 ${leftText(now + (now - dueAt), now) ?? '1 分钟'}` : `还剩 ${left}`
}
