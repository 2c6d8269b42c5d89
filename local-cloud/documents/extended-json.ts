import { EJSON, Long } from 'bson'
import { invalidParameter } from '../errors'
import { bsonTypeOf, type Document, isDate, isRegExp, type Value } from './document'
import { ServerDate } from './server-date'

const maxDepth = 100

type Reader = (raw: Value, whole: Document) => Value

/** The wrappers of extended JSON that stand for one value; everything else that begins with `$` is an operator. */
const readers: Record<string, Reader> = {
  $numberInt: raw => Number(raw),
  $numberDouble: raw => Number(raw),
  $numberLong: readLong,
  $date: readDate,
  $tcb_server_date: readServerDate,
  $regularExpression: readRegExp,
  $undefined: () => null,
  $oid: readWithBson,
  $numberDecimal: readWithBson,
  $binary: readWithBson,
  $timestamp: readWithBson,
  $minKey: readWithBson,
  $maxKey: readWithBson,
  $symbol: raw => String(raw),
}

/** Parses canonical or relaxed extended JSON. Numbers become JS numbers; a 64-bit integer beyond 2^53 stays a `Long`. */
export function decode(text: string): Value {
  let parsed: Value
  try {
    parsed = JSON.parse(text)
  } catch {
    throw invalidParameter('the request holds text that is not extended JSON')
  }
  return revive(parsed, 0)
}

export function decodeDocument(text: string): Document {
  const value = decode(text)
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw invalidParameter('a document is expected')
  return value as Document
}

/** Text we stored ourselves: already checked, so only the wrappers need reading. */
export function decodeStored(text: string): Document {
  const parsed = JSON.parse(text)
  return text.includes('"$') ? (revive(parsed, 0) as Document) : parsed
}

/** The stored and answered form: relaxed extended JSON, which both the SDK's parser and ours read without loss. */
export function encode(value: Value): string {
  return JSON.stringify(wrap(value, 0))
}

/** As the cloud answers ObjectIds: their digits as text. Inside a text value the quotes are escaped, so only real ones fit. */
export function withPlainIds(text: string): string {
  return text.includes('{"$oid":') ? text.replace(/\{"\$oid":"([0-9a-f]{24})"\}/g, '"$1"') : text
}

function revive(value: Value, depth: number): Value {
  if (typeof value !== 'object' || value === null) return value
  if (depth > maxDepth) throw invalidParameter(`nesting deeper than ${maxDepth} levels`)
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) value[i] = revive(value[i], depth + 1)
    return value
  }
  return reviveObject(value as Document, depth)
}

function reviveObject(object: Document, depth: number): Value {
  const keys = Object.keys(object)
  const first = keys[0]
  if (first?.charCodeAt(0) === 36) {
    const reader = Object.hasOwn(readers, first) ? readers[first] : undefined
    if (reader && keys.length === 1) return reader(object[first], object)
  }
  for (const key of keys) {
    if (key === '__proto__') throw invalidParameter('a field must not be named __proto__')
    const child = object[key]
    if (typeof child === 'object' && child !== null) object[key] = revive(child, depth + 1)
  }
  return object
}

function readLong(raw: Value): Value {
  const number = Number(raw)
  return Number.isSafeInteger(number) ? number : Long.fromString(String(raw))
}

function readDate(raw: Value): Value {
  const inner = typeof raw === 'object' && raw !== null ? revive(raw, 0) : raw
  const date = new Date(inner as number | string)
  if (Number.isNaN(date.getTime())) throw invalidParameter('an invalid date')
  return date
}

function readServerDate(raw: Value): Value {
  const offset = Number((revive(raw, 0) as { offset?: Value } | null)?.offset ?? 0)
  if (!Number.isFinite(offset)) throw invalidParameter('serverDate needs a number as offset')
  return new ServerDate(offset)
}

function readRegExp(raw: Value): Value {
  const { pattern, options } = raw as { pattern?: string; options?: string }
  try {
    // MongoDB's x has no counterpart in JavaScript; g and y would make a shared expression remember its position.
    return new RegExp(String(pattern ?? ''), String(options ?? '').replace(/[^imsu]/g, ''))
  } catch (error) {
    throw invalidParameter(`an invalid regular expression: ${(error as Error).message}`)
  }
}

function readWithBson(_raw: Value, whole: Document): Value {
  try {
    return EJSON.deserialize(whole)
  } catch (error) {
    throw invalidParameter((error as Error).message)
  }
}

function wrap(value: Value, depth: number): Value {
  if (typeof value === 'number') return wrapNumber(value)
  if (typeof value === 'bigint') return { $numberLong: value.toString() }
  if (typeof value !== 'object' || value === null) return value
  if (depth > maxDepth) throw invalidParameter(`nesting deeper than ${maxDepth} levels`)
  if (Array.isArray(value)) return value.map(item => (item === undefined ? null : wrap(item, depth + 1)))
  if (isDate(value)) return wrapDate(value)
  if (isRegExp(value)) return { $regularExpression: { pattern: value.source, options: value.flags } }
  if (bsonTypeOf(value)) return EJSON.serialize(value as Document, { relaxed: false })
  const result: Document = {}
  for (const key of Object.keys(value)) {
    const child = (value as Document)[key]
    if (child !== undefined) result[key] = wrap(child, depth + 1)
  }
  return result
}

function wrapDate(value: Date): Value {
  const time = value.getTime()
  if (Number.isNaN(time)) throw invalidParameter('an invalid date')
  return { $date: time }
}

function wrapNumber(value: number): Value {
  if (Number.isFinite(value) && !Object.is(value, -0)) return value
  return { $numberDouble: Object.is(value, -0) ? '-0.0' : String(value) }
}
