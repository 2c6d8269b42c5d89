import { type Assignment, sumOver } from './assignment'
import { bookOffers } from './book-offers'
import { worthAt } from './offer-worth'
import type { Offer } from './problem'
import { CROSSING, type Search, WITHIN } from './search-state'
import { at } from './tables'

/** What a deal comes to, and what of it really applies. */
export type DealWorth = {
  readonly benefitFen: number
  readonly offFen: number
  readonly offers: readonly Offer[]
  readonly coupon: Offer | undefined
}

/**
 * What an assignment comes to with these offers, exactly. Where no discount can be cut and the coupon's lines hold or miss the
 * order-level offers' lines as a whole, sums are enough; elsewhere the shares are booked line by line.
 */
export function dealWorth(
  search: Search,
  assignment: Assignment,
  offers: readonly Offer[],
  coupon: Offer | undefined,
): DealWorth {
  const { orders, coupons, relations } = search
  if (coupon !== undefined && coupons[coupon.rank]?.neverCut !== true)
    return bookedWorth(search, assignment, offers, coupon)
  const relationTo = coupon === undefined ? undefined : relations[coupon.rank]
  const applied: Offer[] = []
  const gifts: Offer[] = []
  let offFen = lineOff(assignment)
  let giftFen = 0
  let takenFen = 0
  for (const offer of offers) {
    if (orders[offer.rank]?.neverCut !== true) return bookedWorth(search, assignment, offers, coupon)
    const worthFen = offerWorth(offer, assignment, 0)
    if (worthFen <= 0 || worthFen > offer.leftFen) continue
    applied.push(offer)
    if (offer.gives === 'gift') {
      gifts.push(offer)
      giftFen += worthFen
      continue
    }
    offFen += worthFen
    const relation = relationTo?.[offer.rank]
    if (relation === CROSSING) return bookedWorth(search, assignment, offers, coupon)
    if (relation === WITHIN) takenFen += worthFen
  }
  if (gifts.length > 0 && search.problem.giftStock.size > 0) return bookedWorth(search, assignment, offers, coupon)
  const couponFen = coupon === undefined ? 0 : offerWorth(coupon, assignment, takenFen)
  const counts = coupon !== undefined && couponFen > 0 && couponFen <= coupon.leftFen
  const totalFen = offFen + (counts ? couponFen : 0)
  return { benefitFen: totalFen + giftFen, offFen: totalFen, offers: applied, coupon: counts ? coupon : undefined }
}

function offerWorth(offer: Offer, assignment: Assignment, takenFen: number): number {
  const net = sumOver(assignment.net, offer.lines) - takenFen
  return worthAt(offer, offer.basis === 'amount' ? net : sumOver(assignment.units, offer.lines), net)
}

function lineOff(assignment: Assignment): number {
  let sum = 0
  for (let line = 0; line < assignment.off.length; line++) sum += at(assignment.off, line)
  return sum
}

function bookedWorth(
  { problem, tables }: Search,
  assignment: Assignment,
  offers: readonly Offer[],
  coupon: Offer | undefined,
): DealWorth {
  const booking = bookOffers(problem, tables, assignment, offers, coupon)
  let offFen = lineOff(assignment) + (booking.coupon?.offFen ?? 0)
  let giftFen = 0
  for (const booked of booking.orders) {
    offFen += booked.offFen
    giftFen += booked.giftValueFen
  }
  return {
    benefitFen: offFen + giftFen,
    offFen,
    offers: booking.orders.map(booked => booked.offer),
    coupon: booking.coupon?.offer,
  }
}
