import * as v from 'valibot'
import { parseLocalDate, parseMinuteOfDay } from './calendar'
import { type Instant, parseInstant } from './instant'
import { type Refusal, refusal, rule, type Schema } from './parse'

export const MAX_QTY = 99_999
const MAX_ID_LENGTH = 128

/** An integer within bounds, both included. */
export const integerBetween = (min: number, max: number) =>
  v.pipe(v.number(), v.safeInteger(), v.minValue(min), v.maxValue(max))

/** 1…99 999 units of a line (docs/rules.md §1). */
export const qtySchema = integerBetween(1, MAX_QTY)

/** A count that may be nothing: uses, units left, days. */
export const countSchema = integerBetween(0, Number.MAX_SAFE_INTEGER)

/** A non-empty id, code or name of a thing, at most 128 characters. */
export const idSchema = v.pipe(v.string(), v.nonEmpty(), v.maxLength(MAX_ID_LENGTH, `最长 ${MAX_ID_LENGTH} 个字符`))

/** ISO 8601 text with a zone, given back as an `Instant`. */
export const instantSchema: v.GenericSchema<string, Instant> = v.pipe(
  v.string(),
  v.check(text => parseInstant(text) !== undefined, '应为带时区的时间，如 2026-11-23T12:00:00+08:00'),
  v.transform(text => parseInstant(text) as Instant),
)

/** `2026-11-23`: a day of the business calendar, kept as text. */
export const localDateSchema = v.pipe(
  v.string(),
  v.check(text => parseLocalDate(text) !== undefined, '应为存在的日期，如 2026-11-23'),
)

/** `HH:mm`, 00:00…23:59, kept as text. */
export const clockTimeSchema = v.pipe(
  v.string(),
  v.check(text => parseMinuteOfDay(text) !== undefined, '应为时刻，如 20:00'),
)

/** A list that is left out when it is empty: the schema of every optional list (docs/rules.md, preface). */
export const nonEmptyListOf = <T>(item: Schema<T>) => v.pipe(v.array(item), v.nonEmpty('不能为空列表，没有就不要写'))

/** `[]` must not pass for an object whose fields may all be left out. */
const notAList = rule<unknown>(value => (Array.isArray(value) ? refusal('应为对象') : undefined))

/** An object schema all of whose fields are optional, refusing a list in the object's place. */
export const objectOnly = <T>(schema: Schema<T>): Schema<T> => v.pipe(v.unknown(), notAList, schema)

/** Keys that the schema library leaves out of a record without a word; an amount or a stock must not get lost that way. */
const LOST_KEYS = ['__proto__', 'prototype', 'constructor']

const noLostKey = rule<unknown>(value => {
  const key = LOST_KEYS.find(lost => typeof value === 'object' && value !== null && Object.hasOwn(value, lost))
  return key === undefined ? undefined : refusal('不能用这个名字', key)
})

/** Values by id: an object, no list; may be empty. */
export const recordOf = <T>(value: Schema<T>): Schema<Record<string, T>> =>
  v.pipe(v.unknown(), notAList, noLostKey, v.record(idSchema, value))

/** Refuses a second element with the same key, at that element (and its field, where one is named). */
export function noDuplicates<T>(keyOf: (item: T) => string | number, field?: string): v.RawCheckAction<T[]> {
  return rule<T[]>(list => {
    const seen = new Set<string | number>()
    const index = list.findIndex(item => seen.size === seen.add(keyOf(item)).size)
    return index < 0 ? undefined : duplicate(index, field)
  })
}

const duplicate = (index: number, field: string | undefined): Refusal =>
  field === undefined ? refusal('重复了', index) : refusal('重复了', index, field)

/** A list of ids without repeats; may be empty. */
export const uniqueIdsSchema = v.pipe(
  v.array(idSchema),
  noDuplicates<string>(id => id),
)

/** An optional list of ids: neither empty nor repeating. */
export const nonEmptyUniqueIdsSchema = v.pipe(
  nonEmptyListOf(idSchema),
  noDuplicates<string>(id => id),
)

/** Refuses a list whose numbers do not strictly rise, at the element's field. */
export function strictlyRising<T>(numberOf: (item: T) => number, field: string): v.RawCheckAction<T[]> {
  return rule<T[]>(list => {
    const index = list.findIndex((item, at) => at > 0 && numberOf(item) <= numberOf(list[at - 1] as T))
    return index < 0 ? undefined : refusal('必须逐级递增', index, field)
  })
}
