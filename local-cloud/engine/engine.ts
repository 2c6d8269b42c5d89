import type { Document, Value } from '../documents/document'
import { decodeStored } from '../documents/extended-json'
import { CloudError, LocalCloudError, messageOf } from '../errors'
import type { Limits } from '../limits'
import type { CollectionDeclaration } from '../types'
import { type Collection, declareCollection, declareCollections, type IndexChanges, saveCollection } from './catalogue'
import type { Found } from './found'
import { documentKey, indexPrefix } from './index-keys'
import { IndexWriter } from './index-writer'
import { after } from './planner'
import { type Examined, type FindRequest, Reader, type Warn, wholeCollection } from './reader'
import type { Store } from './store'
import type { DocumentWrite } from './transaction'
import { Transactions } from './transactions'
import { Versions } from './versions'

/**
 * The document database: collections, indexes, atomic writes and transactions over one LMDB store. Every method runs in one
 * piece on one thread, so each call is atomic; only transactions span calls.
 */
export class Engine {
  readonly transactions: Transactions
  private readonly store: Store
  private readonly collections = new Map<string, Collection>()
  private readonly reader: Reader
  private readonly indexes: IndexWriter
  private readonly versions = new Versions()

  constructor(store: Store, declared: readonly CollectionDeclaration[], limits: Limits, warn: Warn) {
    this.store = store
    this.reader = new Reader(store, limits.examinedWarning, warn)
    this.indexes = new IndexWriter(store, limits)
    this.transactions = new Transactions(this.reader, this.indexes, this.versions, limits, writes =>
      this.commit(writes),
    )
    for (const changes of declareCollections(store, declared, limits)) this.adopt(changes)
  }

  collectionNames(): string[] {
    return [...this.collections.keys()]
  }

  collection(name: string): Collection {
    const collection = this.collections.get(name)
    if (!collection) {
      throw new CloudError(
        'DATABASE_COLLECTION_NOT_EXIST',
        `[ResourceNotFound] Db or Table not exist: ${name}. Please check your request, but if the problem persists, contact us.`,
      )
    }
    return collection
  }

  addCollection(name: string): void {
    if (this.collections.has(name)) throw new CloudError('DATABASE_REQUEST_FAILED', `Table exist: ${name}`)
    this.adopt(declareCollection(this.store, { name }))
  }

  keyOf(collection: Collection, id: Value): Buffer {
    return documentKey(collection.id, id)
  }

  get(key: Buffer): string | undefined {
    return this.reader.get(key)
  }

  find(collection: Collection, request: FindRequest, examined: Examined): Found[] {
    return this.reader.find(collection, request, examined)
  }

  count(collection: Collection, filter: Document, examined: Examined): number {
    return this.reader.count(collection, filter, examined)
  }

  /** Documents of a collection in the order of `_id`, one by one. */
  *documents(collection: Collection): Generator<Document> {
    for (const { value } of this.store.documents.getRange(wholeCollection(collection))) yield decodeStored(value)
  }

  /** Writes outside transactions, all or nothing. Throws DuplicateKey, or DocumentLocked when a transaction holds one of them. */
  write(writes: readonly DocumentWrite[]): void {
    for (const write of writes) this.transactions.refuseLocked(write.key)
    this.commit(writes)
  }

  private commit(writes: Iterable<DocumentWrite>): void {
    this.store.write(() => {
      for (const write of writes) this.indexes.apply(write)
    })
    this.versions.commit(writes)
  }

  async close(): Promise<void> {
    this.transactions.abortAll()
    await this.store.close()
  }

  private adopt({ collection, build, drop }: IndexChanges): void {
    this.collections.set(collection.name, collection)
    this.store.write(() => {
      for (const id of drop) this.dropEntries(collection, id)
      for (const index of build) this.dropEntries(collection, index.id)
    })
    if (build.length > 0) this.build(collection, build)
  }

  private dropEntries(collection: Collection, indexId: number): void {
    const start = indexPrefix(collection.id, indexId).finish()
    for (const key of [...this.store.entries.getKeys({ start, end: after(start) })]) this.store.entries.removeSync(key)
  }

  private build(collection: Collection, build: IndexChanges['build']): void {
    try {
      this.store.write(() => {
        for (const { key, value } of this.store.documents.getRange(wholeCollection(collection))) {
          const document = decodeStored(value)
          for (const index of build) this.indexes.addEntries(collection, index, Buffer.from(key), document)
        }
        saveCollection(this.store, collection)
      })
    } catch (error) {
      throw new LocalCloudError(
        'INDEX_BUILD_FAILED',
        `An index of ${collection.name} cannot be built: ${messageOf(error)}`,
      )
    }
  }
}
