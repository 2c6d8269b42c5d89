import { stock, stockMovements } from './store'

export interface FirstCount {
  readonly sku: string
  readonly qty: number
}

const AT_ONCE = 20

/**
 * Takes SKUs that have no stock yet into stock with their first count; the others stay as they are. A SKU has one first
 * count: its movement is written first and decides, so that stopping anywhere, repeating, or two at once end the same.
 * Gives back how many were new.
 */
export async function receiveNewSkus(
  counts: readonly FirstCount[],
  { actor, now }: { readonly actor: string; readonly now: number },
): Promise<number> {
  const known = await stock.getMany(counts.map(({ sku }) => sku))
  const fresh = counts.filter(({ sku }) => !known.has(sku))
  for (let from = 0; from < fresh.length; from += AT_ONCE) {
    await Promise.all(fresh.slice(from, from + AT_ONCE).map(count => receive(count, actor, now)))
  }
  return fresh.length
}

async function receive({ sku, qty }: FirstCount, actor: string, now: number): Promise<void> {
  const movement = {
    _id: `first-count:${sku}`,
    sku,
    qty,
    reason: 'first_count' as const,
    actor,
    orderId: null,
    at: now,
  }
  const outcome = await stockMovements.insert(movement)
  const counted = outcome === 'inserted' ? qty : ((await stockMovements.get(movement._id))?.qty ?? qty)
  await stock.insert({ _id: sku, onHand: counted, available: counted, marks: {} })
}
