import { databaseFailed, invalidParameter } from '../errors'
import { type Document, isPlainObject, type Value } from './document'

const isIndex = (part: string): boolean => /^(0|[1-9]\d{0,5})$/.test(part)

/** The parts of a dotted path; refuses names that would reach a prototype. */
export function splitPath(path: string): string[] {
  const parts = path.split('.')
  for (const part of parts) {
    if (part === '')
      throw databaseFailed(`The update path '${path}' contains an empty field name, which is not allowed.`)
    if (part === '__proto__') throw invalidParameter('a field must not be named __proto__')
  }
  return parts
}

/** Reads a path without MongoDB's implicit walk into arrays; array positions are allowed. */
export function readPath(document: Value, parts: readonly string[]): Value {
  let current = document
  for (const part of parts) {
    if (Array.isArray(current)) current = isIndex(part) ? current[Number(part)] : undefined
    else if (isPlainObject(current)) current = Object.hasOwn(current, part) ? current[part] : undefined
    else return undefined
  }
  return current
}

/** Writes a path, creating documents on the way; an array grows with nulls. Throws where MongoDB cannot create the field. */
export function writePath(document: Document, parts: readonly string[], value: Value): void {
  let current: Value = document
  for (let i = 0; i < parts.length - 1; i++) {
    const part = parts[i] as string
    let next = readPath(current, [part])
    if (next === undefined) {
      next = {}
      assign(current, part, next)
    }
    if (!Array.isArray(next) && !isPlainObject(next)) {
      throw databaseFailed(`Cannot create field '${parts[i + 1]}' in element {${part}: ${JSON.stringify(next)}}`)
    }
    current = next
  }
  assign(current, parts.at(-1) as string, value)
}

function assign(target: Value, part: string, value: Value): void {
  if (Array.isArray(target)) {
    if (!isIndex(part)) throw databaseFailed(`Cannot create field '${part}' in an array`)
    const position = Number(part)
    if (position > target.length + 1500) throw databaseFailed('cannot backfill array beyond 1500 elements')
    while (target.length < position) target.push(null)
    target[position] = value
  } else {
    ;(target as Document)[part] = value
  }
}

/** Removes a path if it is there; an array element becomes null, as $unset does. */
export function removePath(document: Document, parts: readonly string[]): void {
  const parent = readPath(document, parts.slice(0, -1))
  const last = parts.at(-1) as string
  if (Array.isArray(parent)) {
    if (isIndex(last) && Number(last) < parent.length) parent[Number(last)] = null
  } else if (isPlainObject(parent)) delete parent[last]
}

export interface PathValues {
  values: Value[]
  /** true when an array was met: the path may then have several values in one document. */
  multikey: boolean
}

/** Every value an index on this path holds for the document: array elements count one by one, a missing field is undefined. */
export function indexedValues(document: Document, parts: readonly string[]): PathValues {
  const found: PathValues = { values: [], multikey: false }
  collect(document, parts, 0, found)
  return found
}

function collect(current: Value, parts: readonly string[], at: number, found: PathValues): void {
  if (at === parts.length) {
    if (Array.isArray(current)) {
      found.multikey = true
      // MongoDB files an empty array under undefined, below null; the whole array is not itself a key.
      if (current.length === 0) found.values.push(EMPTY_ARRAY)
      else found.values.push(...current)
    } else found.values.push(current)
    return
  }
  const part = parts[at] as string
  if (Array.isArray(current)) {
    found.multikey = true
    if (isIndex(part) && current[Number(part)] !== undefined) collect(current[Number(part)], parts, at + 1, found)
    for (const item of current) if (isPlainObject(item)) collect(item, parts, at, found)
    if (found.values.length === 0) found.values.push(undefined)
  } else if (isPlainObject(current) && Object.hasOwn(current, part)) collect(current[part], parts, at + 1, found)
  else found.values.push(undefined)
}

export const EMPTY_ARRAY: unique symbol = Symbol('empty array')
