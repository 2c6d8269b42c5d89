import type { Document } from '../documents/document'
import { newRequestId } from '../documents/ids'
import { databaseFailed, invalidParameter, noSuchTransaction, transactionConflict } from '../errors'
import type { Limits } from '../limits'
import type { Collection } from './catalogue'
import { DuplicateKey, type IndexWriter } from './index-writer'
import type { Reader } from './reader'
import { DocumentLocked, type DocumentWrite, markOf, Transaction } from './transaction'
import type { Versions } from './versions'

/**
 * Snapshot transactions over single documents. A document written by an open transaction is held by it: another transaction
 * that writes it conflicts at once, a write outside transactions waits. A document changed since the snapshot conflicts too.
 * Reads take no hold: what an invariant depends on must be written.
 */
export class Transactions {
  private readonly byId = new Map<string, Transaction>()
  private readonly holders = new Map<string, Transaction>()
  private readonly reader: Reader
  private readonly indexes: IndexWriter
  private readonly versions: Versions
  private readonly limits: Limits
  private readonly commitWrites: (writes: Iterable<DocumentWrite>) => void

  constructor(
    reader: Reader,
    indexes: IndexWriter,
    versions: Versions,
    limits: Limits,
    commit: (writes: Iterable<DocumentWrite>) => void,
  ) {
    this.reader = reader
    this.indexes = indexes
    this.versions = versions
    this.limits = limits
    this.commitWrites = commit
  }

  get openCount(): number {
    return this.byId.size
  }

  start(): Transaction {
    const transaction = new Transaction(newRequestId())
    this.byId.set(transaction.id, transaction)
    this.versions.begin(transaction)
    transaction.timer = setTimeout(() => this.end(transaction), this.limits.transactionMs)
    transaction.timer.unref()
    return transaction
  }

  get(id: string): Transaction {
    const transaction = this.byId.get(id)
    if (!transaction) throw noSuchTransaction()
    return transaction
  }

  /** Runs one operation of a transaction; a second one meanwhile is refused. */
  async exclusively<T>(transaction: Transaction, operation: () => Promise<T>): Promise<T> {
    if (transaction.busy) throw invalidParameter('operations of one transaction must not run in parallel')
    transaction.busy = true
    try {
      return await operation()
    } finally {
      transaction.busy = false
    }
  }

  read(transaction: Transaction, key: Buffer): string | undefined {
    const own = transaction.writes.get(markOf(key))
    if (own) return own.after?.text
    return this.versions.readAt(key, this.snapshotOf(transaction), () => this.reader.get(key))
  }

  /** Every document of a collection as the transaction sees it. */
  readAll(transaction: Transaction, collection: Collection): { key: Buffer; text: string }[] {
    const version = this.snapshotOf(transaction)
    const keys = new Map([...this.reader.keysOf(collection)].map(key => [markOf(key), key]))
    for (const [mark, write] of transaction.writes) if (write.collection.id === collection.id) keys.set(mark, write.key)
    for (const key of this.versions.keysChangedSince(version))
      if (collection.id === key.readUInt16BE(0)) keys.set(markOf(key), key)
    return [...keys.values()].flatMap(key => {
      const text = this.read(transaction, key)
      return text === undefined ? [] : [{ key, text }]
    })
  }

  /** Throws a conflict or DuplicateKey; either ends the transaction, as in MongoDB. */
  write(transaction: Transaction, collection: Collection, key: Buffer, after: DocumentWrite['after']): void {
    const mark = markOf(key)
    const holder = this.holders.get(mark)
    const version = this.snapshotOf(transaction)
    try {
      if ((holder && holder !== transaction) || this.versions.changedSince(key, version)) throw transactionConflict()
      if (after) this.takeUniqueKeys(transaction, collection, key, after.document)
      if (++transaction.writeCount > this.limits.transactionWrites) {
        throw databaseFailed(`a transaction may write at most ${this.limits.transactionWrites} times`)
      }
    } catch (error) {
      this.end(transaction)
      throw error
    }
    this.holders.set(mark, transaction)
    const before = transaction.writes.get(mark)?.before ?? this.reader.get(key)
    transaction.writes.set(mark, { collection, key, before, after })
  }

  commit(transaction: Transaction): void {
    const writes = [...transaction.writes.values()]
    this.end(transaction)
    // Removals first: a unique key given up by one document may be taken by another of the same transaction.
    writes.sort((a, b) => Number(a.after !== undefined) - Number(b.after !== undefined))
    try {
      if (writes.length > 0) this.commitWrites(writes)
    } catch (error) {
      throw error instanceof DuplicateKey ? transactionConflict() : error
    }
  }

  abort(transaction: Transaction): void {
    this.end(transaction)
  }

  abortById(id: string): void {
    const transaction = this.byId.get(id)
    if (transaction) this.end(transaction)
  }

  abortAll(): void {
    for (const transaction of [...this.byId.values()]) this.end(transaction)
  }

  /** Throws DocumentLocked when an open transaction has written this document. */
  refuseLocked(key: Buffer): void {
    const holder = this.holders.get(markOf(key))
    if (holder) throw new DocumentLocked(holder)
  }

  private snapshotOf(transaction: Transaction): number {
    transaction.startVersion ??= this.versions.now
    return transaction.startVersion
  }

  private takeUniqueKeys(transaction: Transaction, collection: Collection, key: Buffer, document: Document): void {
    const mark = markOf(key)
    for (const entry of this.indexes.uniqueKeys(collection, key, document)) {
      const entryMark = markOf(entry.key)
      for (const other of this.byId.values()) {
        const owner = other.uniqueKeys.get(entryMark)
        if (owner === undefined || owner === mark) continue
        if (other !== transaction) throw transactionConflict()
        throw this.indexes.duplicate(collection, entry.index, document, key)
      }
      const holder = this.indexes.holderOf(entry.key)
      if (holder && !holder.equals(key) && !transaction.writes.has(markOf(holder))) {
        if (this.versions.changedSince(holder, this.snapshotOf(transaction))) throw transactionConflict()
        throw this.indexes.duplicate(collection, entry.index, document, holder)
      }
      transaction.uniqueKeys.set(entryMark, mark)
    }
  }

  private end(transaction: Transaction): void {
    if (!this.byId.delete(transaction.id)) return
    for (const mark of transaction.writes.keys()) this.holders.delete(mark)
    this.versions.end(transaction)
    transaction.end()
  }
}
