/** A stored value: JSON's types, dates, regular expressions and the rarer BSON types (kept as the classes of `bson`). */
export type Value = unknown
export interface Document {
  [field: string]: Value
}

/** A plain nested document: neither array, date, regular expression nor a BSON class. */
export function isPlainObject(value: Value): value is Document {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const prototype = Object.getPrototypeOf(value)
  return prototype === null || prototype.constructor?.name === 'Object'
}

/** Dates and regular expressions may come from another realm (a test runner's sandbox), where instanceof fails. */
export const isDate = (value: Value): value is Date => Object.prototype.toString.call(value) === '[object Date]'
export const isRegExp = (value: Value): value is RegExp => Object.prototype.toString.call(value) === '[object RegExp]'

/** The name of a BSON class instance (`ObjectId`, `Decimal128`, …), or undefined. */
export function bsonTypeOf(value: Value): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const name = (value as { _bsontype?: unknown })._bsontype
  return typeof name === 'string' ? name : undefined
}
