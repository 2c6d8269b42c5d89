import { type Document, isPlainObject, type Value } from './document'

/** Whether conditions speak of the element itself (`{$gt: 5}`) or of its fields (`{sku: 'a'}`). */
const speaksOfValue = (criteria: Document): boolean => {
  const first = Object.keys(criteria)[0]
  return first?.startsWith('$') === true && !['$and', '$or', '$nor', '$expr'].includes(first)
}

/** The test that `$elemMatch` and `$pull` put to one element of an array. */
export function elementTest(
  criteria: Document,
  compile: (filter: Document) => (document: Document) => boolean,
): (item: Value) => boolean {
  if (speaksOfValue(criteria)) {
    const test = compile({ value: criteria })
    return item => test({ value: item })
  }
  const test = compile(criteria)
  return item => isPlainObject(item) && test(item)
}

/** The arrays that a path leads to, through arrays of documents on the way. */
export function arraysAt(value: Value, parts: readonly string[]): Value[][] {
  const [part, ...rest] = parts
  if (part === undefined) return Array.isArray(value) ? [value] : []
  if (Array.isArray(value)) {
    const byPosition = /^\d+$/.test(part) ? arraysAt(value[Number(part)], rest) : []
    return [...byPosition, ...value.filter(isPlainObject).flatMap(item => arraysAt(item, parts))]
  }
  return isPlainObject(value) && Object.hasOwn(value, part) ? arraysAt(value[part], rest) : []
}
