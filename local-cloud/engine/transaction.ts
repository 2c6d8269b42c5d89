import type { Document } from '../documents/document'
import type { Collection } from './catalogue'

/** One document as a write leaves it; `text` undefined = removed. */
export interface DocumentWrite {
  collection: Collection
  key: Buffer
  before: string | undefined
  after: { document: Document; text: string } | undefined
}

/**
 * An open transaction: it reads the state at its first operation plus its own writes, which nobody else sees before the commit.
 */
export class Transaction {
  readonly id: string
  /** The version it reads; undefined until its first operation, as in MongoDB. */
  startVersion: number | undefined
  readonly writes = new Map<string, DocumentWrite>()
  /** Keys of unique indexes that this transaction will take, so that another one is told at once. */
  readonly uniqueKeys = new Map<string, string>()
  readonly finished: Promise<void>
  writeCount = 0
  /** One operation at a time; the cloud refuses parallel ones. */
  busy = false
  timer: NodeJS.Timeout | undefined
  private finish: () => void = () => {}

  constructor(id: string) {
    this.id = id
    this.finished = new Promise(resolve => {
      this.finish = resolve
    })
  }

  end(): void {
    clearTimeout(this.timer)
    this.finish()
  }
}

/** Thrown by a write outside transactions that meets a document an open transaction has written: wait for it, then retry. */
export class DocumentLocked extends Error {
  readonly holder: Transaction
  constructor(holder: Transaction) {
    super('the document is being changed by a transaction')
    this.holder = holder
  }
}

/** A document's name across collections. */
export const markOf = (key: Buffer): string => key.toString('latin1')
