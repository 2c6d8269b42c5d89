import { type Document, isPlainObject, isRegExp, type Value } from '../documents/document'
import { encode } from '../documents/extended-json'
import { newDocumentId } from '../documents/ids'
import { mongoTest } from '../documents/mongo'
import { resolveServerDates } from '../documents/server-date'
import { applyUpdate, parseUpdate, type Update } from '../documents/update'
import { refuseTooLarge, refuseUnstorable } from '../documents/validate-document'
import type { Limits } from '../limits'
import type { Collection } from './catalogue'
import type { Engine } from './engine'
import { Found } from './found'
import { DuplicateKey, duplicateId } from './index-writer'
import type { Examined } from './reader'
import { DocumentLocked, type DocumentWrite, type Transaction } from './transaction'

/** Where an operation runs: inside a transaction or on its own, and what it has looked at. */
export interface Scope {
  transaction: Transaction | undefined
  examined: Examined
}

export interface ModifyRequest {
  filter: Document
  multi: boolean
}

/** Whether a filter names one document by its id and says nothing else. */
export function isSingleId(filter: Document): boolean {
  const keys = Object.keys(filter)
  return (
    keys.length === 1 && keys[0] === '_id' && filter._id !== null && !isPlainObject(filter._id) && !isRegExp(filter._id)
  )
}

/** Inserts, changes and removals as the cloud's actions ask for them. */
export class Operations {
  private readonly engine: Engine
  private readonly limits: Limits
  private readonly now: () => number
  constructor(engine: Engine, limits: Limits, now: () => number) {
    this.engine = engine
    this.limits = limits
    this.now = now
  }

  /** Answers the ids. Documents before one that fails stay inserted, as in an ordered MongoDB insert. */
  async insert(collection: Collection, documents: Document[], scope: Scope): Promise<Value[]> {
    const ids: Value[] = []
    for (const source of documents) {
      const document = this.prepared({ _id: newDocumentId(), ...source })
      const key = this.engine.keyOf(collection, document._id)
      const after = this.storable(document)
      await this.waiting(() => {
        if (this.read(key, scope) !== undefined) throw duplicateId(collection, document._id, key)
        this.put({ collection, key, before: undefined, after }, scope)
      })
      ids.push(document._id)
    }
    return ids
  }

  /** Applies update operators to the documents of a filter; answers how many changed. */
  update(collection: Collection, request: ModifyRequest, change: Document, scope: Scope): Promise<number> {
    const update = parseUpdate(resolveServerDates(change, this.now()) as Document)
    return this.waiting(() => {
      const writes = this.matching(collection, request, scope).flatMap(found => this.changed(collection, found, update))
      this.putAll(writes, scope)
      return writes.length
    })
  }

  /** Changes one document and answers it as it now is. */
  updateAndReturn(
    collection: Collection,
    filter: Document,
    change: Document,
    scope: Scope,
  ): Promise<string | undefined> {
    const update = parseUpdate(resolveServerDates(change, this.now()) as Document)
    return this.waiting(() => {
      const found = this.matching(collection, { filter, multi: false }, scope)[0]
      if (!found) return undefined
      const [write] = this.changed(collection, found, update)
      if (!write) return found.text
      this.put(write, scope)
      return write.after?.text
    })
  }

  /** Stores the document under the id, whatever was there. */
  async replace(
    collection: Collection,
    id: Value,
    source: Document,
    scope: Scope,
  ): Promise<{ updated: number; upsertedId?: Value }> {
    const after = this.storable(this.prepared({ ...source, _id: id }))
    const key = this.engine.keyOf(collection, id)
    return this.waiting(() => {
      const before = this.read(key, scope)
      this.put({ collection, key, before, after }, scope)
      return before === undefined ? { updated: 0, upsertedId: id } : { updated: 1 }
    })
  }

  remove(collection: Collection, request: ModifyRequest, scope: Scope): Promise<number> {
    return this.waiting(() => {
      const found = this.matching(collection, request, scope)
      this.putAll(
        found.map(item => ({ collection, key: item.key, before: item.text, after: undefined })),
        scope,
      )
      return found.length
    })
  }

  /** The documents of a query as a transaction sees them; whether such a query is allowed is its caller's matter. */
  findInTransaction(collection: Collection, filter: Document, transaction: Transaction, scope: Scope): Found[] {
    const { transactions } = this.engine
    if (isSingleId(filter)) {
      const key = this.engine.keyOf(collection, filter._id)
      const text = transactions.read(transaction, key)
      scope.examined.documents += text === undefined ? 0 : 1
      return text === undefined ? [] : [new Found(key, text)]
    }
    const test = mongoTest(filter)
    const all = transactions.readAll(transaction, collection).map(({ key, text }) => new Found(key, text))
    scope.examined.documents += all.length
    return all.filter(found => test(found.document))
  }

  private matching(collection: Collection, { filter, multi }: ModifyRequest, scope: Scope): Found[] {
    if (scope.transaction) {
      const found = this.findInTransaction(collection, filter, scope.transaction, scope)
      return multi ? found : found.slice(0, 1)
    }
    return this.engine.find(
      collection,
      { filter, sort: [], skip: 0, limit: multi ? Number.POSITIVE_INFINITY : 1 },
      scope.examined,
    )
  }

  private changed(collection: Collection, found: Found, update: Update): DocumentWrite[] {
    const document = found.document
    if (!applyUpdate(document, update)) return []
    return [{ collection, key: found.key, before: found.text, after: this.storable(document) }]
  }

  private read(key: Buffer, scope: Scope): string | undefined {
    return scope.transaction ? this.engine.transactions.read(scope.transaction, key) : this.engine.get(key)
  }

  private put(write: DocumentWrite, scope: Scope): void {
    if (scope.transaction) this.engine.transactions.write(scope.transaction, write.collection, write.key, write.after)
    else this.engine.write([write])
  }

  private putAll(writes: DocumentWrite[], scope: Scope): void {
    if (scope.transaction) for (const write of writes) this.put(write, scope)
    else if (writes.length > 0) this.putTogether(writes)
  }

  /** One step for all; after a duplicate key one by one, so that those before the failing one stay changed. */
  private putTogether(writes: DocumentWrite[]): void {
    try {
      this.engine.write(writes)
    } catch (error) {
      if (!(error instanceof DuplicateKey) || writes.length === 1) throw error
      for (const write of writes) this.engine.write([write])
    }
  }

  private prepared(document: Document): Document {
    return resolveServerDates(document, this.now()) as Document
  }

  private storable(document: Document): { document: Document; text: string } {
    refuseUnstorable(document)
    const { _id, ...fields } = document
    const text = encode({ _id, ...fields })
    refuseTooLarge(text, this.limits.documentBytes)
    return { document, text }
  }

  /** Tries again when a transaction that holds one of the documents has ended. */
  private async waiting<T>(action: () => T): Promise<T> {
    for (;;) {
      try {
        return action()
      } catch (error) {
        if (!(error instanceof DocumentLocked)) throw error
        await error.holder.finished
      }
    }
  }
}
