import { formatLocalDate, localTime, startOfLocalDate, startOfMonth, startOfQuarter, startOfWeek } from './calendar'
import { type Instant, plusDays, plusMs } from './instant'

export const PERIOD_KINDS = ['week', 'month', 'quarter'] as const
export type PeriodKind = (typeof PERIOD_KINDS)[number]

/** A calendar period of UTC+8, `from ≤ t < to`. Ids: `2026-W47` (ISO week), `2026-11`, `2026-Q4`. */
export type Period = { readonly kind: PeriodKind; readonly id: string; readonly from: Instant; readonly to: Instant }

/** The period of that kind that holds `t`. Source: docs/rules.md §1, §6. */
export function periodAt(kind: PeriodKind, t: Instant): Period {
  switch (kind) {
    case 'week':
      return weekFrom(startOfWeek(t))
    case 'month':
      return monthFrom(startOfMonth(t))
    case 'quarter':
      return quarterFrom(startOfQuarter(t))
  }
}

/** The period just before. */
export const previousPeriod = (period: Period): Period => periodAt(period.kind, plusMs(period.from, -1))

/** The period just after. */
export const nextPeriod = (period: Period): Period => periodAt(period.kind, period.to)

/** The period that carries this id; undefined where the id is malformed or names no period (`2026-W54`). */
export function parsePeriodId(id: string): Period | undefined {
  const match = /^([1-9]\d{3})-(?:W(\d\d)|Q([1-4])|(\d\d))$/.exec(id)
  if (!match) return undefined
  const year = Number(match[1])
  const period = match[2] ? isoWeek(year, Number(match[2])) : monthOrQuarter(year, match[3], match[4])
  return period.id === id ? period : undefined
}

function monthOrQuarter(year: number, quarter: string | undefined, month: string | undefined): Period {
  if (quarter) return quarterFrom(startOfLocalDate(year, Number(quarter) * 3 - 2, 1))
  return monthFrom(startOfLocalDate(year, Number(month), 1))
}

/** ISO week 1 is the one that holds 4 January. */
function isoWeek(year: number, week: number): Period {
  return weekFrom(plusDays(startOfWeek(startOfLocalDate(year, 1, 4)), (week - 1) * 7))
}

function weekFrom(monday: Instant): Period {
  // A week belongs to the year of its Thursday.
  const { year } = localTime(plusDays(monday, 3))
  const first = startOfWeek(startOfLocalDate(year, 1, 4))
  const week = Math.round((monday - first) / (plusDays(first, 7) - first)) + 1
  return { kind: 'week', id: `${year}-W${String(week).padStart(2, '0')}`, from: monday, to: plusDays(monday, 7) }
}

function monthFrom(from: Instant): Period {
  const { year, month } = localTime(from)
  return { kind: 'month', id: formatLocalDate(from).slice(0, 7), from, to: startOfLocalDate(year, month + 1, 1) }
}

function quarterFrom(from: Instant): Period {
  const { year, month } = localTime(from)
  return { kind: 'quarter', id: `${year}-Q${(month + 2) / 3}`, from, to: startOfLocalDate(year, month + 3, 1) }
}
