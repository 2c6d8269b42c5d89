import { allocate, fen } from '../../money'
import { type Assignment, sumOver } from './assignment'
import { giftsAt, worthAt } from './offer-worth'
import type { Offer, Problem } from './problem'
import { at, type Tables } from './tables'

/** What one offer came to in a deal: `shares` of its discount by line, or its gifts. */
export type BookedOffer = {
  readonly offer: Offer
  readonly offFen: number
  readonly giftValueFen: number
  readonly shares: readonly { readonly line: number; readonly offFen: number }[]
}

/** Steps 2 and 3 booked exactly. `left[l]` is what line `l` may still lose, `taken[l]` what the order level took off it. */
export type Booking = {
  readonly orders: readonly BookedOffer[]
  readonly coupon: BookedOffer | undefined
  readonly left: Float64Array
  readonly taken: Float64Array
}

/**
 * Books the chosen offers in their order, the coupon last, on an assignment of the lines. An offer whose turn finds neither
 * discount nor gift, too little budget or too little gift stock is left out, which gives the deal without it: whatever comes
 * back is permitted. Source: docs/rules.md §2, steps 2 and 3.
 */
export function bookOffers(
  problem: Problem,
  tables: Tables,
  assignment: Assignment,
  offers: readonly Offer[],
  coupon: Offer | undefined,
): Booking {
  const left = new Float64Array(problem.lines.length)
  const taken = new Float64Array(problem.lines.length)
  for (let line = 0; line < left.length; line++) {
    if (at(assignment.units, line) > 0) left[line] = at(tables.room, line) - at(assignment.off, line)
  }
  const stock = new Map(problem.giftStock)
  const orders: BookedOffer[] = []
  for (const offer of offers) {
    const reached = sumOver(offer.basis === 'amount' ? assignment.net : assignment.units, offer.lines)
    const booked =
      offer.gives === 'gift'
        ? bookGift(offer, reached, stock)
        : bookDiscount(offer, worthAt(offer, reached, sumOver(assignment.net, offer.lines)), left, taken)
    if (booked !== undefined) orders.push(booked)
  }
  return { orders, coupon: coupon && bookCoupon(coupon, assignment, left, taken), left, taken }
}

function bookGift(offer: Offer, reached: number, stock: Map<string, number>): BookedOffer | undefined {
  const giftValueFen = worthAt(offer, reached, 0)
  if (giftValueFen <= 0 || giftValueFen > offer.leftFen) return undefined
  const after = new Map<string, number>()
  for (const { sku, qty } of giftsAt(offer, reached)) {
    const before = after.get(sku) ?? stock.get(sku)
    if (before === undefined) continue
    if (qty > before) return undefined
    after.set(sku, before - qty)
  }
  for (const [sku, qty] of after) stock.set(sku, qty)
  return { offer, offFen: 0, giftValueFen, shares: [] }
}

function bookDiscount(
  offer: Offer,
  worthFen: number,
  left: Float64Array,
  taken: Float64Array,
): BookedOffer | undefined {
  const offFen = Math.min(worthFen, sumOver(left, offer.lines))
  if (offFen <= 0 || offFen > offer.leftFen) return undefined
  const parts = allocate(
    fen(offFen),
    offer.lines.map(line => at(left, line)),
  )
  const shares: { line: number; offFen: number }[] = []
  for (const [index, line] of offer.lines.entries()) {
    const part = parts[index] ?? 0
    if (part === 0) continue
    left[line] = at(left, line) - part
    taken[line] = at(taken, line) + part
    shares.push({ line, offFen: part })
  }
  return { offer, offFen, giftValueFen: 0, shares }
}

function bookCoupon(
  coupon: Offer,
  assignment: Assignment,
  left: Float64Array,
  taken: Float64Array,
): BookedOffer | undefined {
  const net = sumOver(assignment.net, coupon.lines) - sumOver(taken, coupon.lines)
  const reached = coupon.basis === 'amount' ? net : sumOver(assignment.units, coupon.lines)
  // The coupon's own shares are no part of what the order level took.
  return bookDiscount(coupon, worthAt(coupon, reached, net), left, taken.slice())
}
