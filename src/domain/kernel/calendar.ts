import { DAY_MS, HOUR_MS, type Instant, instantOf } from './instant'

/** The business calendar is UTC+8 whatever the machine's zone: fixed arithmetic, no time-zone database (docs/rules.md §1). */
const OFFSET_MS = 8 * HOUR_MS

/** Wall time in UTC+8. `month` 1…12, `weekday` ISO 1 (Monday) … 7. */
export type LocalTime = {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly weekday: number
  readonly hour: number
  readonly minute: number
}

const shifted = (t: Instant): Date => new Date(t + OFFSET_MS)

export function localTime(t: Instant): LocalTime {
  const date = shifted(t)
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: ((date.getUTCDay() + 6) % 7) + 1,
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
  }
}

/** 00:00 UTC+8 of a local date; months and days outside their range carry over, as in a calendar sum. */
export const startOfLocalDate = (year: number, month: number, day: number): Instant =>
  instantOf(Date.UTC(year, month - 1, day) - OFFSET_MS)

export function startOfDay(t: Instant): Instant {
  const { year, month, day } = localTime(t)
  return startOfLocalDate(year, month, day)
}

/** Monday 00:00 UTC+8 of the week that holds `t`. */
export function startOfWeek(t: Instant): Instant {
  const { year, month, day, weekday } = localTime(t)
  return startOfLocalDate(year, month, day - (weekday - 1))
}

export function startOfMonth(t: Instant): Instant {
  const { year, month } = localTime(t)
  return startOfLocalDate(year, month, 1)
}

export function startOfQuarter(t: Instant): Instant {
  const { year, month } = localTime(t)
  return startOfLocalDate(year, month - ((month - 1) % 3), 1)
}

const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** The same wall time `months` earlier, the day clamped to that month's last (docs/rules.md §1): 31 May − 3 = 28 February. */
export function monthsBack(t: Instant, months: number): Instant {
  const { year, month, day } = localTime(t)
  const first = localTime(startOfLocalDate(year, month - months, 1))
  const clamped = Math.min(day, daysInMonth(first.year, first.month))
  return instantOf(startOfLocalDate(first.year, first.month, clamped) + (t - startOfDay(t)))
}

/** Minutes since local midnight, 0…1439. */
export function minuteOfDay(t: Instant): number {
  const { hour, minute } = localTime(t)
  return hour * 60 + minute
}

/** `HH:mm` (00:00…23:59) as minutes since midnight; undefined where it is no time of day. */
export function parseMinuteOfDay(text: string): number | undefined {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text)
  return match ? Number(match[1]) * 60 + Number(match[2]) : undefined
}

/** Whole days of 24 hours between two instants, rounded down. */
export const fullDaysBetween = (from: Instant, to: Instant): number => Math.floor((to - from) / DAY_MS)

const twoDigits = (value: number): string => String(value).padStart(2, '0')

/** Local date as `2026-11-23`. */
export function formatLocalDate(t: Instant): string {
  const { year, month, day } = localTime(t)
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`
}

/** Local wall time as `HH:mm`. */
export const formatLocalMinute = (t: Instant): string =>
  `${twoDigits(localTime(t).hour)}:${twoDigits(localTime(t).minute)}`

/** `2026-11-23` as that local day's 00:00; undefined where no such day exists. */
export function parseLocalDate(text: string): Instant | undefined {
  const match = /^([1-9]\d{3})-(\d\d)-(\d\d)$/.exec(text)
  if (!match) return undefined
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const start = startOfLocalDate(year, month, day)
  return formatLocalDate(start) === text ? start : undefined
}
