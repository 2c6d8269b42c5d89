import { collection, type Filter, is, set, transaction, type Update } from '../../../../cloudfunctions/platform/data'

export interface Thing {
  readonly _id: string
  readonly group?: string
  readonly at?: number
  readonly count?: number
  readonly tags?: readonly string[]
  readonly nested?: Readonly<Record<string, unknown>>
}

const things = collection<Thing>('things')
type AnyFilter = Filter<Thing>
type AnyUpdate = Update<Thing>

/** JSON has no undefined: a test writes it so. */
const withUndefined = (value: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(value).map(([key, member]) => [key, member === '<undefined>' ? undefined : member]))

interface Write {
  readonly filter: Record<string, unknown>
  readonly update: Record<string, unknown>
}

export const dataScenarios = {
  find: ({ filter }: { filter: Record<string, unknown> }) => things.find(withUndefined(filter) as AnyFilter),
  updateWhere: ({ filter, update }: Write) =>
    things.updateWhere(withUndefined(filter) as AnyFilter, withUndefined(update) as AnyUpdate),
  updateIf: ({ id, filter, update }: Write & { id: string }) =>
    things.updateIf(id, withUndefined(filter) as AnyFilter, withUndefined(update) as AnyUpdate),
  removeWhere: ({ filter }: { filter: Record<string, unknown> }) =>
    things.removeWhere(withUndefined(filter) as AnyFilter),
  insert: (doc: Record<string, unknown>) => things.insert(withUndefined(doc) as unknown as Thing),
  get: ({ id }: { id: string }) => things.get(id),
  undefinedCondition: async () => is.gt(undefined as unknown as number),
  undefinedChange: async () => set.inc(undefined as unknown as number),

  getMany: async ({ ids }: { ids: string[] }) => [...(await things.getMany(ids)).keys()].sort(),
  sums: ({ filter }: { filter: AnyFilter }) => things.sums(['count', 'at'], filter),
  findFields: ({ filter }: { filter: AnyFilter }) => things.findFields(['_id', 'count'], filter),
  conditions: async () => ({
    between: ids(await things.find({ at: is.and(is.gte(2), is.lt(4)) })),
    either: ids(await things.find({ at: is.or(is.lt(2), is.gte(4)) })),
    tagged: ids(await things.find({ tags: 'red' })),
    containing: ids(await things.find({ group: is.containing('.*') })),
    missing: ids(await things.find({ nested: is.exists(false), at: is.ne(1) })),
  }),

  /** Every page in turn, as ids. */
  pages: async ({ limit, direction }: { limit: number; direction: 1 | -1 }) => {
    const pages: string[][] = []
    let cursor: string | null = null
    do {
      const page: { rows: Thing[]; next: string | null } = await things.page(
        { group: 'paged' },
        {
          sort: ['at', direction],
          limit,
          cursor,
        },
      )
      pages.push(page.rows.map(({ _id }) => _id))
      cursor = page.next
    } while (cursor !== null)
    return pages
  },
  pageFrom: ({ cursor }: { cursor: string }) => things.page({}, { sort: ['at', 1], limit: 2, cursor }),

  /** `times` increments, each a transaction that reads and writes. */
  countInTransactions: async ({ id, times }: { id: string; times: number }) => {
    for (let time = 0; time < times; time++) {
      await transaction(async tx => {
        const thing = await tx.get(things, id)
        await tx.update(things, id, { count: (thing?.count ?? 0) + 1 })
      })
    }
  },
  createInTransaction: ({ id }: { id: string }) =>
    transaction(async tx => {
      const found = await tx.get(things, id)
      if (found !== null) return 'found'
      await tx.insert(things, { _id: id, count: 1 })
      return 'made'
    }),
  failInTransaction: ({ id }: { id: string }) =>
    transaction(async tx => {
      await tx.put(things, { _id: id, count: 99 })
      throw new Error('changed my mind')
    }),
  updateMissingInTransaction: ({ id }: { id: string }) => transaction(tx => tx.update(things, id, { count: 1 })),
  unawaitedInTransaction: ({ id }: { id: string }) =>
    transaction(async tx => {
      const [a, b] = await Promise.all([tx.get(things, id), tx.get(things, id)])
      return [a?.count, b?.count]
    }),
}

const ids = (found: readonly Thing[]): string[] => found.map(({ _id }) => _id).sort()
