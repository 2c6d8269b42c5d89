import { encodeValue, KeyWriter } from '../engine/key-encoding'
import type { Value } from './document'

/** MongoDB's order across all types, the very order of the indexes. */
export function compareValues(a: Value, b: Value): number {
  if (typeof a === 'number' && typeof b === 'number' && !Number.isNaN(a) && !Number.isNaN(b))
    return a < b ? -1 : a > b ? 1 : 0
  return Buffer.compare(keyOf(a), keyOf(b))
}

export function equalValues(a: Value, b: Value): boolean {
  return a === b || (typeof a === typeof b && compareValues(a, b) === 0)
}

function keyOf(value: Value): Buffer {
  const writer = new KeyWriter()
  encodeValue(writer, value)
  return writer.finish()
}
