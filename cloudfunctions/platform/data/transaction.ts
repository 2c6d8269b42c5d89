import type { Collection, Doc } from './collection'
import { dataFailure, isConflict, isDuplicate } from './data-error'
import { operation } from './operation'
import { type SdkTransaction, sdk } from './sdk'
import { checkedDocument, checkedUpdate, type Update } from './update'

const ATTEMPTS = 10
const FIRST_PAUSE_MS = 8
const LONGEST_PAUSE_MS = 320

/**
 * What the cloud can do inside a transaction: single documents by id, one operation after another. `where`, `count` and
 * `aggregate` would silently run outside it and survive a rollback, so they are not here.
 */
export class Tx {
  private line: Promise<unknown> = Promise.resolve()

  constructor(private readonly transaction: SdkTransaction) {}

  async get<T extends Doc>(from: Collection<T>, id: string): Promise<T | null> {
    const { data } = await this.step(`${from.name}.get in transaction`, () => this.rows(from).doc(id).get())
    return (data ?? null) as T | null
  }

  /** A duplicate key aborts the attempt; it is run again and then finds the document by reading. */
  async insert<T extends Doc>(into: Collection<T>, doc: T): Promise<void> {
    const data = checkedDocument(doc)
    await this.step(`${into.name}.insert in transaction`, () => this.rows(into).add({ data }))
  }

  /** Writes the whole document, whether it was there or not. */
  async put<T extends Doc>(into: Collection<T>, doc: T): Promise<void> {
    const { _id, ...data } = checkedDocument(doc)
    await this.step(`${into.name}.put in transaction`, () => this.rows(into).doc(_id).set({ data }))
  }

  /** Throws where the document is not there: read it first. */
  async update<T extends Doc>(into: Collection<T>, id: string, update: Update<T>): Promise<void> {
    const data = checkedUpdate(update)
    const what = `${into.name}.update in transaction`
    const { stats } = await this.step(what, () => this.rows(into).doc(id).update({ data }))
    if (stats.updated === 0) throw dataFailure(what, `nothing stands under ${id}`)
  }

  async remove<T extends Doc>(from: Collection<T>, id: string): Promise<void> {
    await this.step(`${from.name}.remove in transaction`, () => this.rows(from).doc(id).remove())
  }

  private rows<T extends Doc>(of: Collection<T>) {
    return this.transaction.collection(of.name)
  }

  /** One after another even if the caller did not wait: the cloud refuses parallel operations in one transaction. */
  private step<T>(what: string, run: () => Promise<T>): Promise<T> {
    const next = this.line.then(() => operation(what, run))
    this.line = next.catch(() => undefined)
    return next
  }
}

/**
 * Runs the work in a transaction, again from its reads when another writer was first, with growing random pauses. The
 * work must have no side effects beyond `tx`. Throws `DataFailure('conflict')` where every attempt lost.
 *
 * The SDK's own retry is not used: it has no pause, and misses conflicts that an operation meets before the commit.
 */
export async function transaction<R>(work: (tx: Tx) => Promise<R>): Promise<R> {
  let duplicates = 0
  for (let attempt = 1; ; attempt++) {
    try {
      return await attemptOnce(work)
    } catch (error) {
      if (isDuplicate(error)) duplicates += 1
      const again = isConflict(error) || (isDuplicate(error) && duplicates < 3)
      if (!again || attempt >= ATTEMPTS) throw error
      await pause(attempt)
    }
  }
}

async function attemptOnce<R>(work: (tx: Tx) => Promise<R>): Promise<R> {
  const begun = await operation('start transaction', () => sdk.startTransaction())
  let result: R
  try {
    result = await work(new Tx(begun))
  } catch (error) {
    // A rollback that fails leaves a transaction that the cloud ends by itself; the first error is what matters.
    await operation('roll back', () => begun.rollback()).catch(() => undefined)
    throw error
  }
  await operation('commit', () => begun.commit())
  return result
}

const pause = (attempt: number): Promise<void> => {
  const longest = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** attempt)
  return new Promise(resolve => setTimeout(resolve, Math.ceil(Math.random() * longest)))
}
