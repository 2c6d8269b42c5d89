declare const instantBrand: unique symbol

/** A moment as whole milliseconds since 1970-01-01T00:00:00Z. Time is stored as UTC (docs/rules.md §1). */
export type Instant = number & { readonly [instantBrand]: true }

const SECOND_MS = 1000
export const MINUTE_MS = 60 * SECOND_MS
export const HOUR_MS = 60 * MINUTE_MS
export const DAY_MS = 24 * HOUR_MS

const ISO = /^([1-9]\d{3})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,3}))?)?(Z|[+-]\d\d:\d\d)$/

/** Whole milliseconds as an instant. Throws on anything that is not a safe integer: a caller's mistake, not input. */
export function instantOf(epochMs: number): Instant {
  if (!Number.isSafeInteger(epochMs)) throw new Error(`not an instant: ${epochMs}`)
  return epochMs as Instant
}

/** `t` moved by milliseconds (may be negative). */
export const plusMs = (t: Instant, ms: number): Instant => instantOf(t + ms)

/** `t` moved by days of exactly 24 hours, the meaning of every length in days (docs/rules.md §1). */
export const plusDays = (t: Instant, days: number): Instant => instantOf(t + days * DAY_MS)

/** ISO 8601 with a zone (`Z` or `±HH:mm`) to an instant; undefined where the text or the date in it does not exist. */
export function parseInstant(text: string): Instant | undefined {
  const match = ISO.exec(text)
  if (!match) return undefined
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map(part => Number(part ?? 0)) as number[]
  if (!isDate(year, month, day) || outside(hour, 23) || outside(minute, 59) || outside(second, 59)) return undefined
  const zoneMs = zoneOffsetMs(match[8] ?? '')
  if (zoneMs === undefined) return undefined
  const ms = Number((match[7] ?? '').padEnd(3, '0'))
  return instantOf(Date.UTC(year as number, (month as number) - 1, day, hour, minute, second, ms) - zoneMs)
}

/** ISO 8601 in UTC with milliseconds: `2026-11-23T04:00:00.000Z`. */
export const formatInstant = (t: Instant): string => new Date(t).toISOString()

/** Whether the three numbers name a day that exists (29 February only in leap years). */
function isDate(year = 0, month = 0, day = 0): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

const outside = (value = 0, max: number): boolean => value < 0 || value > max

function zoneOffsetMs(zone: string): number | undefined {
  if (zone === 'Z') return 0
  const hours = Number(zone.slice(1, 3))
  const minutes = Number(zone.slice(4, 6))
  if (hours > 14 || minutes > 59) return undefined
  return (zone.startsWith('-') ? -1 : 1) * (hours * HOUR_MS + minutes * MINUTE_MS)
}
