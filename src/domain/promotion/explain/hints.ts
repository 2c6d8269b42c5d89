import { compareIds } from '../../kernel'
import { fen } from '../../money'
import { sumOver } from '../engine/assignment'
import type { ChosenDeal } from '../engine/chosen-deal'
import { giftsAt, worthAt } from '../engine/offer-worth'
import type { PosedCart } from '../engine/pose-problem'
import type { Offer } from '../engine/problem'
import type { Hint } from '../quote-types'

/**
 * For each order-level or coupon threshold the dealer may have whose next step is not reached: what is missing, as the chosen
 * deal stands, and what reaching it adds to the offer's own worth. A step that would pay nothing more, pass the budget or need
 * gifts that are gone is no reason to buy. Source: docs/rules.md §2.
 */
export function hintsFor({ problem, input }: PosedCart, deal: ChosenDeal): Hint[] {
  const stock = new Map(Object.entries(input.giftStock ?? {}))
  const offers = problem.offers.map(offer => hintFor(offer, reachOf(offer, deal, false), stock))
  const coupons = problem.coupons.map(coupon => hintFor(coupon, reachOf(coupon, deal, true), stock))
  return [...offers, ...coupons]
    .filter(hint => hint !== undefined)
    .sort((left, right) => compareIds(left.promotionId, right.promotionId))
}

export type Standing = { readonly reached: number; readonly netFen: number }

/** Where an offer stands in the chosen deal; a coupon looks at what the order level left. */
export function reachOf(offer: Offer, { assignment, booking }: ChosenDeal, afterOrders: boolean): Standing {
  const netFen = sumOver(assignment.net, offer.lines) - (afterOrders ? sumOver(booking.taken, offer.lines) : 0)
  return { netFen, reached: offer.basis === 'amount' ? netFen : sumOver(assignment.units, offer.lines) }
}

function hintFor(
  offer: Offer,
  { reached, netFen }: Standing,
  giftStock: ReadonlyMap<string, number>,
): Hint | undefined {
  const next = nextThreshold(offer, reached)
  if (next === undefined) return undefined
  const netThen = offer.basis === 'amount' ? next : netFen
  const worthThen = worthAt(offer, next, netThen)
  const gain = worthThen - worthAt(offer, reached, netFen)
  if (gain <= 0 || worthThen > offer.leftFen || !enoughGifts(offer, next, giftStock)) return undefined
  const missing = next - reached
  const amount = offer.basis === 'amount' ? { missingFen: fen(missing) } : { missingQty: missing }
  return { promotionId: offer.id, ...amount, gainFen: fen(gain), gains: offer.gives }
}

function nextThreshold(offer: Offer, reached: number): number | undefined {
  const first = offer.steps[0]
  if (offer.repeat && first !== undefined) return (Math.floor(reached / first.at) + 1) * first.at
  return offer.steps.find(step => step.at > reached)?.at
}

export function enoughGifts(offer: Offer, reached: number, giftStock: ReadonlyMap<string, number>): boolean {
  const needs = new Map<string, number>()
  for (const { sku, qty } of giftsAt(offer, reached)) needs.set(sku, (needs.get(sku) ?? 0) + qty)
  return [...needs].every(([sku, qty]) => qty <= (giftStock.get(sku) ?? Number.POSITIVE_INFINITY))
}
