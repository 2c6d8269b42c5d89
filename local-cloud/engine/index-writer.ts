import type { Document, Value } from '../documents/document'
import { decodeStored, encode } from '../documents/extended-json'
import { indexedValues } from '../documents/paths'
import { CloudError } from '../errors'
import type { Limits } from '../limits'
import { type Collection, saveCollection } from './catalogue'
import { type IndexState, indexEntries } from './index-keys'
import type { Store } from './store'
import type { DocumentWrite } from './transaction'

/** A key of a unique index that another document already holds. */
export class DuplicateKey extends CloudError {
  readonly holder: Buffer
  constructor(collection: string, index: string, key: Document, holder: Buffer) {
    super(
      'DATABASE_REQUEST_FAILED',
      `E11000 duplicate key error collection: ${collection} index: ${index} dup key: ${encode(key)}`,
    )
    this.holder = holder
  }
}

export const duplicateId = (collection: Collection, id: Value, key: Buffer): DuplicateKey =>
  new DuplicateKey(collection.name, '_id_', { _id: id }, key)

/** Writes documents and keeps their index entries in step. Inside one store write: a throw leaves nothing behind. */
export class IndexWriter {
  private readonly store: Store
  private readonly limits: Limits
  constructor(store: Store, limits: Limits) {
    this.store = store
    this.limits = limits
  }

  apply(write: DocumentWrite): void {
    const { collection, key } = write
    if (collection.indexes.length > 0) {
      const before = write.before === undefined ? undefined : decodeStored(write.before)
      for (const index of collection.indexes) this.moveEntries(collection, index, key, before, write.after?.document)
    }
    if (write.after) this.store.documents.putSync(key, write.after.text)
    else this.store.documents.removeSync(key)
  }

  /** The unique keys a document would take, for telling collisions between open transactions. */
  uniqueKeys(collection: Collection, key: Buffer, document: Document): { index: IndexState; key: Buffer }[] {
    return collection.indexes
      .filter(index => index.unique)
      .flatMap(index => this.keys(collection, index, document, key).keys.map(entry => ({ index, key: entry })))
  }

  holderOf(indexKey: Buffer): Buffer | undefined {
    return this.store.entries.get(indexKey)
  }

  duplicate(collection: Collection, index: IndexState, document: Document, holder: Buffer): DuplicateKey {
    const key = Object.fromEntries(index.fields.map(f => [f.path, indexedValues(document, f.parts).values[0] ?? null]))
    return new DuplicateKey(collection.name, index.name, key as Document, holder)
  }

  /** Files one document in one index; also how a new index is built. */
  addEntries(collection: Collection, index: IndexState, key: Buffer, document: Document): void {
    const entries = this.keys(collection, index, document, key)
    if (entries.multikey && !index.multikey) {
      index.multikey = true
      saveCollection(this.store, collection)
    }
    for (const entry of entries.keys) {
      if (index.unique) {
        const holder = this.holderOf(entry)
        if (holder && !holder.equals(key)) throw this.duplicate(collection, index, document, holder)
      }
      this.store.entries.putSync(entry, key)
    }
  }

  private moveEntries(
    collection: Collection,
    index: IndexState,
    key: Buffer,
    before: Document | undefined,
    after: Document | undefined,
  ): void {
    const old = before ? this.keys(collection, index, before, key).keys : []
    const kept = after ? this.keys(collection, index, after, key).keys : []
    if (old.length === kept.length && old.every((entry, i) => entry.equals(kept[i] as Buffer))) return
    for (const entry of old) this.store.entries.removeSync(entry)
    if (after) this.addEntries(collection, index, key, after)
  }

  private keys(collection: Collection, index: IndexState, document: Document, key: Buffer) {
    return indexEntries(collection.id, index, document, key, this.limits.indexKeyBytes)
  }
}
