import { evalExpr } from 'mingo/core'
import type { Options } from 'mingo/types'
import { databaseFailed } from '../errors'
import { type Document, isPlainObject, type Value } from './document'

const dayMs = 86_400_000

type Expression = (document: Value, expression: Value, options: Options) => Value

/** The calendar day (midnight, as UTC) that a date expression names in its time zone; null for null. */
function dayOf(document: Value, expression: Value, options: Options): number | null {
  const argument = isPlainObject(expression) && 'date' in expression ? expression : { date: expression }
  const parts = evalExpr(document, { $dateToParts: argument } as Document, options) as Record<string, number> | null
  if (parts === null || parts === undefined) return null
  const { year, month, day } = parts
  if (year === undefined || month === undefined || day === undefined)
    throw databaseFailed('a date expression needs a date')
  return Date.UTC(year, month - 1, day)
}

/** Weeks begin on Sunday; the days before the year's first Sunday are week 0. */
export const $week: Expression = (document, expression, options) => {
  const day = dayOf(document, expression, options)
  if (day === null) return null
  const date = new Date(day)
  const dayOfYear = (day - Date.UTC(date.getUTCFullYear(), 0, 1)) / dayMs
  return Math.floor((dayOfYear + 7 - date.getUTCDay()) / 7)
}

/** The year that the ISO week of a day belongs to: that of its Thursday. */
export const $isoWeekYear: Expression = (document, expression, options) => {
  const day = dayOf(document, expression, options)
  if (day === null) return null
  const sinceMonday = (new Date(day).getUTCDay() + 6) % 7
  return new Date(day + (3 - sinceMonday) * dayMs).getUTCFullYear()
}
