import { exhausted } from '../kernel'
import { type Fen, sumFenOf, timesFen } from '../money'
import { keptFen } from './refund-units'

/** A gift rule as frozen with the order: 满赠 / 买赠. `at` in fen for `amount`, in units for `quantity`. */
export type GiftRule = {
  readonly basis: 'amount' | 'quantity'
  readonly steps: readonly { readonly at: number; readonly gifts: readonly GiftUnits[] }[]
  readonly repeat?: boolean
}
export type GiftUnits = { readonly sku: string; readonly qty: number }

/** A line in the gift rule's scope: `net1Fen` is its amount after line-level discounts, which the rule looks at. */
export type GiftLine = { readonly qty: number; readonly returnedQty: number; readonly net1Fen: Fen }

/** A gift that was given, its frozen tier price, and how many are settled: came back or were deducted in earlier returns. */
export type GivenGift = GiftUnits & { readonly unitFen: Fen; readonly settledQty: number }

/** Gifts that are no longer earned, beyond those settled before: they come back, or their value is deducted. */
export type ExcessGift = GiftUnits & { readonly valueFen: Fen }

/**
 * The gift rule evaluated again on what is kept of its lines: their `net1` share and their quantity. Gives back what is to be
 * settled now; over several returns the sums count. Source: docs/rules.md §3.
 */
export function requalifyGifts(rule: GiftRule, lines: readonly GiftLine[], given: readonly GivenGift[]): ExcessGift[] {
  const earned = giftsEarned(rule, keptBasis(rule.basis, lines))
  return given
    .map(gift => ({ gift, qty: gift.qty - Math.min(gift.qty, earned.get(gift.sku) ?? 0) - gift.settledQty }))
    .filter(({ qty }) => qty > 0)
    .map(({ gift, qty }) => ({ sku: gift.sku, qty, valueFen: timesFen(gift.unitFen, qty) }))
}

/** Gifts per SKU that a rule gives at `x` (fen or units): the highest step reached, with `repeat` × `floor(x/at)`. */
export function giftsEarned(rule: GiftRule, x: number): ReadonlyMap<string, number> {
  const step = rule.steps.filter(candidate => x >= candidate.at).pop()
  const earned = new Map<string, number>()
  if (!step) return earned
  const times = rule.repeat ? (x - (x % step.at)) / step.at : 1
  for (const { sku, qty } of step.gifts) earned.set(sku, (earned.get(sku) ?? 0) + qty * times)
  return earned
}

function keptBasis(basis: GiftRule['basis'], lines: readonly GiftLine[]): number {
  switch (basis) {
    case 'amount':
      return sumFenOf(lines, line => keptFen(line.net1Fen, line.qty, line.returnedQty))
    case 'quantity':
      return lines.reduce((sum, line) => sum + line.qty - line.returnedQty, 0)
    default:
      return exhausted(basis)
  }
}
