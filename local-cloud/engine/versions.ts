import { type DocumentWrite, markOf, type Transaction } from './transaction'

interface PastValue {
  /** The commit that replaced this value. */
  replacedAt: number
  text: string | undefined
}

/**
 * What open transactions still have to see: for each document written since the oldest of them began, its earlier values.
 * Empty when no transaction is open.
 */
export class Versions {
  private current = 0
  private readonly past = new Map<string, PastValue[]>()
  private readonly open = new Set<Transaction>()

  get now(): number {
    return this.current
  }

  begin(transaction: Transaction): void {
    this.open.add(transaction)
  }

  end(transaction: Transaction): void {
    this.open.delete(transaction)
    if (this.open.size === 0) this.past.clear()
  }

  /** Notes a commit of these writes. */
  commit(writes: Iterable<DocumentWrite>): void {
    this.current++
    if (this.open.size === 0) return
    for (const write of writes) {
      const mark = markOf(write.key)
      const values = this.past.get(mark) ?? []
      values.push({ replacedAt: this.current, text: write.before })
      this.past.set(mark, values)
    }
  }

  changedSince(key: Buffer, version: number): boolean {
    return this.past.get(markOf(key))?.some(value => value.replacedAt > version) ?? false
  }

  keysChangedSince(version: number): Buffer[] {
    const marks = [...this.past]
      .filter(([, values]) => values.some(value => value.replacedAt > version))
      .map(([mark]) => mark)
    return marks.map(mark => Buffer.from(mark, 'latin1'))
  }

  /** The value at an earlier version; `latest` when it has not changed since. */
  readAt(key: Buffer, version: number, latest: () => string | undefined): string | undefined {
    const replaced = this.past.get(markOf(key))?.find(value => value.replacedAt > version)
    return replaced ? replaced.text : latest()
  }
}
