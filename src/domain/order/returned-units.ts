/** Units of one SKU that come back in one return. */
export type ReturnedUnits = { readonly sku: string; readonly qty: number }

/** Units back so far per SKU, changed by each return in turn. */
export class ReturnTally {
  private readonly bySku = new Map<string, number>()

  /** Units of that SKU counted so far. */
  before(sku: string): number {
    return this.bySku.get(sku) ?? 0
  }

  add({ sku, qty }: ReturnedUnits): void {
    this.bySku.set(sku, this.before(sku) + qty)
  }
}
