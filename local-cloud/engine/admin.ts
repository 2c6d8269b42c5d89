import type { Document } from '../documents/document'
import { decodeDocument, encode } from '../documents/extended-json'
import type { Admin } from '../types'
import type { Engine } from './engine'
import type { Operations } from './operations'

/** The server-side door to the data, for set-up, assertions and the inspection page. */
export function createAdmin(engine: Engine, operations: Operations): Admin {
  const scope = () => ({ transaction: undefined, examined: { documents: 0 } })
  // A copy through the stored form: what a test hands in is neither changed nor kept.
  const copy = (document: Document): Document => decodeDocument(encode(document))
  return {
    async insert(collection, documents) {
      return (await operations.insert(engine.collection(collection), documents.map(copy), scope())) as string[]
    },
    async find(collection, filter = {}, options = {}) {
      const request = {
        filter: copy(filter),
        sort: Object.entries(options.sort ?? {}) as [string, number][],
        skip: options.skip ?? 0,
        limit: options.limit ?? Number.POSITIVE_INFINITY,
      }
      return engine.find(engine.collection(collection), request, { documents: 0 }).map(found => found.document)
    },
    async count(collection, filter = {}) {
      return engine.count(engine.collection(collection), copy(filter), { documents: 0 })
    },
    remove: async (collection, filter) =>
      operations.remove(engine.collection(collection), { filter: copy(filter), multi: true }, scope()),
    update: async (collection, filter, change) =>
      operations.update(engine.collection(collection), { filter: copy(filter), multi: true }, copy(change), scope()),
  }
}
