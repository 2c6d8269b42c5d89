import type { ImportRow } from '../../../src/contracts'
import type { Member } from './cast'
import type { Chance } from './chance'

interface Habit {
  readonly everyDays: readonly [number, number]
  readonly kinds: readonly [number, number]
  /** Boxes of one kind. */
  readonly boxes: readonly [number, number]
}

/** How often a dealer of a tier orders, and how much. */
const habits: Record<Member['tier'], Habit> = {
  general: { everyDays: [9, 14], kinds: [7, 10], boxes: [6, 14] },
  regional: { everyDays: [6, 11], kinds: [5, 8], boxes: [3, 7] },
  city: { everyDays: [6, 9], kinds: [3, 6], boxes: [1, 4] },
  retailer: { everyDays: [6, 9], kinds: [2, 4], boxes: [1, 2] },
}

export const daysToNext = (tier: Member['tier'], chance: Chance): number => chance.between(...habits[tier].everyDays)

/** A basket of whole boxes; what is scarce is left to those who try the demo. */
export function basketOf(tier: Member['tier'], products: readonly ImportRow[], chance: Chance) {
  const { kinds, boxes } = habits[tier]
  const plenty = products.filter(({ stockQty }) => stockQty > 1000)
  return chance
    .some(plenty, chance.between(...kinds))
    .map(({ sku, boxQty }) => ({ sku, qty: boxQty * chance.between(...boxes) }))
}
