import { type Document, isDate, type Value } from '../documents/document'
import type { Collection } from './catalogue'
import { type IndexField, type IndexState, indexPrefix, writeField } from './index-keys'
import { type KeyWriter, typeByte } from './key-encoding'
import { type FieldPredicate, type FilterShape, shapeOf } from './predicates'

export interface KeyRange {
  start: Buffer
  /** Exclusive. */
  end: Buffer
}

export interface Plan {
  /** undefined: the whole collection in the order of `_id`, or the documents named by `ids`. */
  index?: IndexState
  ranges: KeyRange[]
  /** Documents named one by one by their `_id`. */
  ids?: Value[]
  reverse: boolean
  /** The order asked for is the order of the scan. */
  sorted: boolean
  /** The ranges say all that the filter says. */
  exact: boolean
}

const maxRanges = 2000

/** Chooses how to find the documents of a filter in an order: by `_id`, by the best declared index, or by reading all. */
export function plan(collection: Collection, filter: Document, sort: readonly [string, number][]): Plan {
  const shape = shapeOf(filter)
  const ids = shape.fields.get('_id')?.anyOf
  if (ids) {
    const exact =
      shape.complete && shape.fields.size === 1 && !shape.fields.get('_id')?.above && !shape.fields.get('_id')?.below
    return { ranges: [], ids, reverse: false, sorted: sort.length === 0, exact }
  }
  let best: { plan: Plan; score: number } | undefined
  for (const index of collection.indexes) {
    const candidate = planWith(collection, index, shape, sort)
    if (candidate && (!best || candidate.score > best.score)) best = candidate
  }
  if (best) return best.plan
  const byId = sort.length === 1 && sort[0]?.[0] === '_id'
  return {
    ranges: [],
    reverse: byId && sort[0]?.[1] === -1,
    sorted: sort.length === 0 || byId,
    exact: shape.complete && shape.fields.size === 0,
  }
}

function planWith(collection: Collection, index: IndexState, shape: FilterShape, sort: readonly [string, number][]) {
  const points = equalityPrefix(index, shape)
  const next = index.fields[points.length]
  const range = next && usableRange(shape.fields.get(next.path), index.multikey)
  const combinations = points.reduce((count, values) => count * values.length, 1)
  if (combinations > maxRanges) return undefined
  const order = index.multikey || combinations > 1 ? undefined : scanOrder(index, points.length, sort)
  const sorted = sort.length === 0 || order !== undefined
  if (points.length === 0 && !range && !(sorted && sort.length > 0)) return undefined
  const used = points.length + (range ? 1 : 0)
  const exact =
    !index.multikey && shape.complete && shape.fields.size === used && !equalityAlsoRanged(index, shape, points.length)
  const ranges = keyRanges(collection.id, index, points, next, range)
  const unique = index.unique && points.length === index.fields.length
  // More equalities find fewer documents; then a range; then an order that spares a sort and stops at the limit.
  const score =
    (unique ? 1000 : 0) + points.length * 20 + (range ? 10 : 0) + (sorted && sort.length > 0 ? 12 : 0) + (exact ? 1 : 0)
  const built: Plan = { index, ranges, reverse: order === 'backward', sorted, exact }
  return { plan: built, score }
}

function equalityPrefix(index: IndexState, shape: FilterShape): Value[][] {
  const points: Value[][] = []
  for (const field of index.fields) {
    const anyOf = shape.fields.get(field.path)?.anyOf
    if (!anyOf) break
    points.push(anyOf)
  }
  return points
}

function equalityAlsoRanged(index: IndexState, shape: FilterShape, count: number): boolean {
  return index.fields.slice(0, count).some(field => {
    const predicate = shape.fields.get(field.path)
    return predicate?.above !== undefined || predicate?.below !== undefined
  })
}

function usableRange(predicate: FieldPredicate | undefined, multikey: boolean): FieldPredicate | undefined {
  if (!predicate || (!predicate.above && !predicate.below)) return undefined
  // With arrays, different elements may satisfy the two bounds: only one of them may cut the scan.
  if (multikey && predicate.above && predicate.below) return { above: predicate.above }
  // Bounds of different types match nothing together, but a range cannot say so: leave it to the filter.
  if (predicate.above && predicate.below && kind(predicate.above.value) !== kind(predicate.below.value))
    return undefined
  return predicate
}

const kind = (value: Value): string => (isDate(value) ? 'date' : typeof value)

/** Whether the index gives the order after its equality prefix, and in which direction it has to be read. */
function scanOrder(
  index: IndexState,
  prefix: number,
  sort: readonly [string, number][],
): 'forward' | 'backward' | undefined {
  if (sort.length === 0) return 'forward'
  const equal = new Set(index.fields.slice(0, prefix).map(field => field.path))
  const wanted = sort.filter(([path]) => !equal.has(path))
  let direction: number | undefined
  for (const [i, [path, sortDirection]] of wanted.entries()) {
    const field = index.fields[prefix + i]
    if (field?.path !== path) return undefined
    const here = field.direction * sortDirection
    if (direction !== undefined && direction !== here) return undefined
    direction = here
  }
  return direction === -1 ? 'backward' : 'forward'
}

function keyRanges(
  collectionId: number,
  index: IndexState,
  points: Value[][],
  next: IndexField | undefined,
  range: FieldPredicate | undefined,
): KeyRange[] {
  let writers = [indexPrefix(collectionId, index.id).finish()]
  for (const [i, values] of points.entries()) {
    const direction = index.fields[i]?.direction ?? 1
    writers = writers.flatMap(start =>
      dedupe(values.map(value => extend(start, writer => writeField(writer, value, direction)))),
    )
  }
  const ranges = writers.map(prefix =>
    next && range ? boundedRange(prefix, next, range) : { start: prefix, end: after(prefix) },
  )
  return ranges.sort((a, b) => Buffer.compare(a.start, b.start))
}

function boundedRange(prefix: Buffer, field: IndexField, { above, below }: FieldPredicate): KeyRange {
  const sample = above?.value ?? below?.value
  const type =
    typeof sample === 'string' ? typeByte.string : typeof sample === 'number' ? typeByte.number : typeByte.date
  const key = (value: Value): Buffer => extend(prefix, writer => writeField(writer, value, field.direction))
  const typeKey = extend(prefix, writer => writer.byte(field.direction === 1 ? type : ~type & 0xff))
  // NaN is filed below every number but is neither less nor greater than any: a scan without lower bound starts above it.
  const bottom = above ?? (type === typeByte.number ? { value: Number.NEGATIVE_INFINITY, inclusive: true } : undefined)
  const low = field.direction === 1 ? bottom : below
  const high = field.direction === 1 ? below : bottom
  const start = low ? (low.inclusive ? key(low.value) : after(key(low.value))) : typeKey
  const end = high ? (high.inclusive ? after(key(high.value)) : key(high.value)) : after(typeKey)
  return { start, end }
}

function extend(prefix: Buffer, write: (writer: KeyWriter) => void): Buffer {
  const writer = indexPrefix(0, 0)
  writer.length = 0
  writer.append(prefix)
  write(writer)
  return writer.finish()
}

/** The smallest key above every key that begins with this one. */
export function after(prefix: Buffer): Buffer {
  const end = Buffer.from(prefix)
  for (let i = end.length - 1; i >= 0; i--) {
    const byte = end[i] ?? 0
    if (byte < 0xff) {
      end[i] = byte + 1
      return end.subarray(0, i + 1)
    }
  }
  return Buffer.concat([prefix, Buffer.alloc(1, 0xff)])
}

function dedupe(keys: Buffer[]): Buffer[] {
  const seen = new Map(keys.map(key => [key.toString('latin1'), key]))
  return [...seen.values()]
}
