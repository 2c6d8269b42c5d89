import { LocalCloudError } from '../errors'

/** A seven-field cron expression (second minute hour day month weekday year) in UTC+8, as the cloud's timer triggers use. */
export interface Cron {
  fields: ((value: number) => boolean)[]
}

const bounds: readonly [number, number][] = [
  [0, 59],
  [0, 59],
  [0, 23],
  [1, 31],
  [1, 12],
  [0, 6],
  [1970, 2099],
]
const utc8 = 8 * 3_600_000

export function parseCron(expression: string): Cron {
  const parts = expression.trim().split(/\s+/)
  if (parts.length !== 7)
    throw new LocalCloudError('BAD_DECLARATION', `a timer needs seven cron fields: "${expression}"`)
  return { fields: parts.map((part, i) => parseField(part, bounds[i] ?? [0, 0], expression)) }
}

function parseField(
  field: string,
  [low, high]: readonly [number, number],
  expression: string,
): (value: number) => boolean {
  if (field === '*' || field === '?') return () => true
  const allowed = new Set<number>()
  for (const item of field.split(',')) {
    const match = /^(\*|\d+)(?:-(\d+))?(?:\/(\d+))?$/.exec(item)
    if (!match)
      throw new LocalCloudError('BAD_DECLARATION', `"${field}" in the timer "${expression}" is not a cron field`)
    const step = match[3] ? Number(match[3]) : 1
    const from = match[1] === '*' ? low : Number(match[1])
    const to = match[2] ? Number(match[2]) : match[1] === '*' || match[3] ? high : from
    if (step === 0 || from < low || to > high)
      throw new LocalCloudError('BAD_DECLARATION', `"${field}" in the timer "${expression}" is out of range`)
    for (let value = from; value <= to; value += step) allowed.add(value)
  }
  return value => allowed.has(value)
}

/** The first moment strictly after `time` (milliseconds) at which the timer fires; undefined if none within five years. */
export function nextFiring(cron: Cron, time: number): number | undefined {
  const [second, minute, hour, day, month, weekday, year] = cron.fields as ((value: number) => boolean)[]
  let at = Math.floor(time / 1000) * 1000 + 1000
  const end = time + 5 * 366 * 86_400_000
  const jump = (unit: number): void => {
    // Whole units of local time: UTC+8 has no daylight saving, so arithmetic is exact.
    at = (Math.floor((at + utc8) / unit) + 1) * unit - utc8
  }
  while (at <= end) {
    const local = new Date(at + utc8)
    const dayFits =
      day?.(local.getUTCDate()) &&
      month?.(local.getUTCMonth() + 1) &&
      weekday?.(local.getUTCDay()) &&
      year?.(local.getUTCFullYear())
    if (!dayFits) jump(86_400_000)
    else if (!hour?.(local.getUTCHours())) jump(3_600_000)
    else if (!minute?.(local.getUTCMinutes())) jump(60_000)
    else if (!second?.(local.getUTCSeconds())) at += 1000
    else return at
  }
  return undefined
}
