import type { ProductView } from '../../../src/contracts'

/** From this many boxes down, a dealer is told how many units are left. */
const LOW_BOXES = 5

/** What a dealer is told of the units that may still be promised. */
export function stockState(available: number, boxQty: number): Pick<ProductView, 'stock' | 'left'> {
  if (available <= 0) return { stock: 'none', left: null }
  if (available <= LOW_BOXES * boxQty) return { stock: 'low', left: available }
  return { stock: 'plenty', left: null }
}
