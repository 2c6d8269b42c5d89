import type { Parcel } from './document'

/** Units sent so far, by SKU, bought and given together. */
export function shippedQty(parcels: readonly Parcel[]): ReadonlyMap<string, number> {
  const sent = new Map<string, number>()
  for (const { sku, qty } of parcels.flatMap(parcel => parcel.rows)) sent.set(sku, (sent.get(sku) ?? 0) + qty)
  return sent
}
