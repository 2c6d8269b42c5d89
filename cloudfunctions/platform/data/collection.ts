import { readCursor, writeCursor } from './cursor'
import { DataFailure, isDuplicate } from './data-error'
import { allOf, anyOf, checkedFilter, checkedWriteFilter, type Filter, is } from './filter'
import { operation } from './operation'
import { type SdkCollection, sdk } from './sdk'
import { checkedDocument, checkedUpdate, type Update } from './update'

export interface Doc {
  readonly _id: string
}
export type Sort = readonly (readonly [field: string, direction: 1 | -1])[]

export interface FindOptions {
  readonly sort?: Sort
  /** 1…1000; 100 unless given. */
  readonly limit?: number
  readonly skip?: number
}

export interface PageOptions {
  /** One field; ties stand in id order. The field must be on every row. */
  readonly sort: readonly [field: string, direction: 1 | -1]
  readonly limit: number
  readonly cursor: string | null | undefined
}

const MAX_ROWS = 1000
const IDS_A_QUERY = 100

/** A collection with its document's type. Every method is one round trip, unless it says otherwise. */
export class Collection<T extends Doc> {
  constructor(readonly name: string) {}

  private get rows(): SdkCollection {
    return sdk.collection(this.name)
  }

  async get(id: string): Promise<T | null> {
    const { data } = await operation(`${this.name}.get`, () => this.rows.doc(checkedId(id)).get())
    return (data ?? null) as T | null
  }

  /** Those that exist, by id. One round trip per 100 ids, all at once. */
  async getMany(ids: readonly string[]): Promise<Map<string, T>> {
    const distinct = [...new Set(ids)]
    const chunks = Array.from({ length: Math.ceil(distinct.length / IDS_A_QUERY) }, (_, index) =>
      distinct.slice(index * IDS_A_QUERY, (index + 1) * IDS_A_QUERY),
    )
    const found = await Promise.all(chunks.map(chunk => this.query({ _id: is.in(chunk) }, { limit: IDS_A_QUERY })))
    return new Map(found.flat().map(doc => [doc._id, doc]))
  }

  find(filter: Filter<T>, options: FindOptions = {}): Promise<T[]> {
    return this.query(checkedFilter(filter), options)
  }

  /** Only the fields named, for reads of many documents. */
  findFields<Field extends keyof T & string>(
    fields: readonly Field[],
    filter: Filter<T>,
    options: FindOptions = {},
  ): Promise<Pick<T, Field>[]> {
    const projection = Object.fromEntries(fields.map(field => [field, true]))
    return this.query(checkedFilter(filter), options, projection)
  }

  async findOne(filter: Filter<T>, sort?: Sort): Promise<T | null> {
    const [first] = await this.find(filter, { limit: 1, ...(sort === undefined ? {} : { sort }) })
    return first ?? null
  }

  /** A page by key: `next` goes on after the last row, whatever was added or removed in between. */
  async page(filter: Filter<T>, options: PageOptions): Promise<{ rows: T[]; next: string | null }> {
    const [field, direction] = options.sort
    const after = options.cursor ? this.after(field, direction, options.cursor) : []
    const sort: Sort = field === '_id' ? [options.sort] : [options.sort, ['_id', direction]]
    const parts = [checkedFilter(filter), ...after].filter(part => Object.keys(part).length > 0)
    const found = await this.query(parts.length === 0 ? {} : allOf(...parts), { sort, limit: options.limit + 1 })
    const rows = found.slice(0, options.limit)
    const last = found.length > options.limit ? rows[rows.length - 1] : undefined
    return { rows, next: last === undefined ? null : writeCursor(positionOf(last, field)) }
  }

  async count(filter: Filter<T>): Promise<number> {
    const where = checkedFilter(filter)
    const { total } = await operation(`${this.name}.count`, () => this.rows.where(where).count())
    return total
  }

  /** Sums of fields over what matches, computed in the database: it reads every match, so keep the filter narrow. */
  async sums<Field extends keyof T & string>(
    fields: readonly Field[],
    filter: Filter<T>,
  ): Promise<Record<Field, number>> {
    const match = checkedFilter(filter)
    const totals = Object.fromEntries(fields.map(field => [field, sdk.command.aggregate.sum(`$${field}`)]))
    const { list } = await operation(`${this.name}.sums`, () =>
      this.rows
        .aggregate()
        .match(match)
        .group({ _id: null, ...totals })
        .end(),
    )
    const [found] = list as Partial<Record<Field, number>>[]
    return Object.fromEntries(fields.map(field => [field, found?.[field] ?? 0])) as Record<Field, number>
  }

  /** A duplicate key, be it the id or a unique index, is an answer and not an error. */
  async insert(doc: T): Promise<'inserted' | 'exists'> {
    try {
      await operation(`${this.name}.insert`, () => this.rows.add({ data: checkedDocument(doc) }))
      return 'inserted'
    } catch (error) {
      if (isDuplicate(error)) return 'exists'
      throw error
    }
  }

  /** Writes the whole document, whether it was there or not. For content with one writer. */
  async put(doc: T): Promise<void> {
    const { _id, ...data } = checkedDocument(doc)
    await operation(`${this.name}.put`, () => this.rows.doc(checkedId(_id)).set({ data }))
  }

  /** One atomic conditional update: true where the document met the condition and was changed. */
  async updateIf(id: string, condition: Filter<T>, update: Update<T>): Promise<boolean> {
    const where = { ...checkedFilter(condition), _id: checkedId(id) }
    const data = checkedUpdate(update)
    const { stats } = await operation(`${this.name}.updateIf`, () => this.rows.where(where).update({ data }))
    return stats.updated > 0
  }

  /** Every document that matches; each is changed atomically, not all together. Gives back how many changed. */
  async updateWhere(filter: Filter<T>, update: Update<T>): Promise<number> {
    const where = checkedWriteFilter(filter)
    const data = checkedUpdate(update)
    const { stats } = await operation(`${this.name}.updateWhere`, () => this.rows.where(where).update({ data }))
    return stats.updated
  }

  async remove(id: string): Promise<boolean> {
    const { stats } = await operation(`${this.name}.remove`, () => this.rows.doc(checkedId(id)).remove())
    return stats.removed > 0
  }

  async removeWhere(filter: Filter<T>): Promise<number> {
    const where = checkedWriteFilter(filter)
    const { stats } = await operation(`${this.name}.removeWhere`, () => this.rows.where(where).remove())
    return stats.removed
  }

  private async query(
    where: object,
    { sort = [], limit = 100, skip = 0 }: FindOptions,
    projection?: Record<string, boolean>,
  ): Promise<T[]> {
    if (limit < 1 || limit > MAX_ROWS) throw new DataFailure('refused', `limit ${limit} is not 1…${MAX_ROWS}`)
    let rows = this.rows.where(where)
    if (projection !== undefined) rows = rows.field(projection)
    for (const [field, direction] of sort) rows = rows.orderBy(field, direction === 1 ? 'asc' : 'desc')
    if (skip > 0) rows = rows.skip(skip)
    const { data } = await operation(`${this.name}.find`, () => rows.limit(limit).get())
    return data as T[]
  }

  private after(field: string, direction: 1 | -1, cursor: string): readonly object[] {
    const { value, id } = readCursor(cursor)
    const beyond = (key: string | number) => (direction === 1 ? is.gt(key) : is.lt(key))
    if (field === '_id') return [{ _id: beyond(id) }]
    return [anyOf({ [field]: beyond(value) }, { [field]: value, _id: beyond(id) })]
  }
}

const collections = new Map<string, Collection<Doc>>()

/** The collection of that name. Collections and their indexes are declared in `config/cloud`; others do not exist. */
export function collection<T extends Doc>(name: string): Collection<T> {
  const made = collections.get(name) ?? new Collection<Doc>(name)
  collections.set(name, made)
  return made as unknown as Collection<T>
}

function checkedId(id: string): string {
  if (typeof id !== 'string' || id === '') throw new DataFailure('refused', 'a document is named by a string id')
  return id
}

function positionOf(row: Doc, field: string): { value: string | number; id: string } {
  const value = field === '_id' ? row._id : (row as unknown as Record<string, unknown>)[field]
  if (typeof value !== 'string' && typeof value !== 'number') {
    throw new DataFailure('refused', `page: ${field} of ${row._id} is neither text nor number`)
  }
  return { value, id: row._id }
}
