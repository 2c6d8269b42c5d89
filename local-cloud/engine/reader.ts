import type { Document } from '../documents/document'
import { mongoTest } from '../documents/mongo'
import type { Collection } from './catalogue'
import { Found } from './found'
import { documentKey, indexPrefix } from './index-keys'
import { KeyWriter } from './key-encoding'
import { after, type KeyRange, type Plan, plan } from './planner'
import { sortFound } from './sort'
import type { Store } from './store'

/** Counts what a query looked at; shared by the operations of one invocation. */
export interface Examined {
  documents: number
}

export interface FindRequest {
  filter: Document
  sort: [string, number][]
  skip: number
  limit: number
}

export type Warn = (message: string) => void

/** Reads committed documents by the planner's choice. */
export class Reader {
  private readonly store: Store
  private readonly warnAbove: number
  private readonly warn: Warn
  constructor(store: Store, warnAbove: number, warn: Warn) {
    this.store = store
    this.warnAbove = warnAbove
    this.warn = warn
  }

  get(key: Buffer): string | undefined {
    return this.store.documents.get(key)
  }

  find(collection: Collection, request: FindRequest, examined: Examined): Found[] {
    const chosen = plan(collection, request.filter, request.sort)
    const before = examined.documents
    const wanted = request.skip + request.limit
    const found: Found[] = []
    const matches = chosen.exact ? undefined : matcher(request.filter)
    for (const candidate of this.scan(collection, chosen, examined)) {
      if (matches && !matches(candidate.document)) continue
      found.push(candidate)
      if (chosen.sorted && found.length >= wanted) break
    }
    this.warnIfSlow(collection, request, chosen, examined.documents - before)
    const ordered = chosen.sorted ? found : sortFound(found, request.sort, wanted)
    return request.skip > 0 || ordered.length > request.limit ? ordered.slice(request.skip, wanted) : ordered
  }

  count(collection: Collection, filter: Document, examined: Examined): number {
    const chosen = plan(collection, filter, [])
    if (chosen.exact && chosen.index) {
      return chosen.ranges.reduce((sum, range) => sum + this.store.entries.getKeysCount(range), 0)
    }
    if (chosen.exact && !chosen.ids) return this.store.documents.getKeysCount(wholeCollection(collection))
    return this.find(collection, { filter, sort: [], skip: 0, limit: Number.POSITIVE_INFINITY }, examined).length
  }

  keysOf(collection: Collection): Iterable<Buffer> {
    return this.store.documents.getKeys(wholeCollection(collection))
  }

  private *scan(collection: Collection, chosen: Plan, examined: Examined): Generator<Found> {
    for (const key of this.keys(collection, chosen)) {
      const text = this.store.documents.get(key)
      if (text === undefined) continue
      examined.documents++
      yield new Found(key, text)
    }
  }

  private *keys(collection: Collection, chosen: Plan): Generator<Buffer> {
    if (chosen.ids) {
      const seen = new Set<string>()
      for (const id of chosen.ids) {
        const key = documentKey(collection.id, id)
        const mark = key.toString('latin1')
        if (!seen.has(mark)) yield key
        seen.add(mark)
      }
      return
    }
    if (!chosen.index) {
      yield* this.store.documents.getKeys(directed(wholeCollection(collection), chosen.reverse))
      return
    }
    const seen = chosen.index.multikey ? new Set<string>() : undefined
    for (const range of chosen.ranges) {
      for (const { value } of this.store.entries.getRange(directed(range, chosen.reverse))) {
        if (seen) {
          const mark = value.toString('latin1')
          if (seen.has(mark)) continue
          seen.add(mark)
        }
        yield value
      }
    }
  }

  private warnIfSlow(collection: Collection, request: FindRequest, chosen: Plan, examined: number): void {
    if (examined <= this.warnAbove || chosen.exact) return
    const fields = [
      ...new Set([
        ...Object.keys(request.filter).filter(key => !key.startsWith('$')),
        ...request.sort.map(([path]) => path),
      ]),
    ]
    this.warn(
      `a query on ${collection.name} examined ${examined} documents; an index on (${fields.join(', ')}) would spare it`,
    )
  }
}

export function wholeCollection(collection: Collection): KeyRange {
  const writer = new KeyWriter()
  writer.append(indexPrefix(collection.id, 0).finish().subarray(0, 2))
  const start = writer.finish()
  return { start, end: after(start) }
}

/** LMDB reads backwards from its start: the bounds change places, and so does which of them is exclusive. */
function directed(range: KeyRange, reverse: boolean) {
  return reverse
    ? { start: range.end, end: range.start, reverse: true, exclusiveStart: true, inclusiveEnd: true }
    : { start: range.start, end: range.end }
}

function matcher(filter: Document): ((document: Document) => boolean) | undefined {
  if (Object.keys(filter).length === 0) return undefined
  return mongoTest(filter)
}
