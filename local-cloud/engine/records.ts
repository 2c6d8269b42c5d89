import type { Store } from './store'

/** Durable small records of the simulators (trades, messages, files), apart from the product's collections. */
export class Records<T> {
  private readonly store: Store
  private readonly kind: string
  constructor(store: Store, kind: string) {
    this.store = store
    this.kind = kind
  }

  get(id: string): T | undefined {
    return this.store.catalogue.get(this.key(id)) as T | undefined
  }

  put(id: string, record: T): void {
    this.store.write(() => this.store.catalogue.putSync(this.key(id), record))
  }

  remove(id: string): void {
    this.store.write(() => this.store.catalogue.removeSync(this.key(id)))
  }

  /** In the order of their ids. */
  all(): T[] {
    return [...this.store.catalogue.getRange({ start: this.key(''), end: this.key('\uffff') })].map(
      ({ value }) => value as T,
    )
  }

  private key(id: string): string {
    return `record:${this.kind}:${id}`
  }
}
