import { type Assignment, sumOver } from './assignment'
import { bookOffers } from './book-offers'
import { worthAt } from './offer-worth'
import type { Offer } from './problem'
import { CROSSING, type Search, WITHIN } from './search-state'
import { at, type Tables } from './tables'

/** What a deal comes to, and what of it really applies. */
export type DealWorth = {
  readonly benefitFen: number
  readonly offFen: number
  readonly offers: readonly Offer[]
  readonly coupon: Offer | undefined
}

/**
 * What an assignment comes to with these offers, exactly. Mostly sums are enough: where no discount is cut for want of room, no
 * gift stock is counted, and the coupon's lines hold or miss those of each discount as a whole. Elsewhere shares are booked line
 * by line.
 */
export function dealWorth(
  search: Search,
  assignment: Assignment,
  offers: readonly Offer[],
  coupon: Offer | undefined,
): DealWorth {
  return summedWorth(search, assignment, offers, coupon) ?? bookedWorth(search, assignment, offers, coupon)
}

function summedWorth(
  { orders, coupons, relations, problem, tables }: Search,
  assignment: Assignment,
  offers: readonly Offer[],
  coupon: Offer | undefined,
): DealWorth | undefined {
  const applied: Offer[] = []
  let takenFen = 0
  let giftFen = 0
  let takenFromCouponFen = 0
  for (const offer of offers) {
    const worthFen = offerWorth(offer, assignment, 0)
    if (worthFen <= 0) continue
    const isSafe = orders[offer.rank]?.neverCut === true || hasRoom(offer, assignment, tables, worthFen + takenFen)
    if (!isSafe) return undefined
    if (worthFen > offer.leftFen) continue
    applied.push(offer)
    if (offer.gives === 'gift') {
      if (problem.giftStock.size > 0) return undefined
      giftFen += worthFen
      continue
    }
    takenFen += worthFen
    const relation = coupon === undefined ? WITHIN : relations[coupon.rank]?.[offer.rank]
    if (relation === CROSSING) return undefined
    if (relation === WITHIN) takenFromCouponFen += worthFen
  }
  const couponFen = coupon === undefined ? 0 : offerWorth(coupon, assignment, takenFromCouponFen)
  const isCut =
    coupon !== undefined &&
    coupons[coupon.rank]?.neverCut !== true &&
    !hasRoom(coupon, assignment, tables, couponFen + takenFen)
  if (isCut) return undefined
  const counts = coupon !== undefined && couponFen > 0 && couponFen <= coupon.leftFen
  const offFen = lineOff(assignment) + takenFen + (counts ? couponFen : 0)
  return { benefitFen: offFen + giftFen, offFen, offers: applied, coupon: counts ? coupon : undefined }
}

/** Whether the offer's lines can lose `fen` in all, whatever others took of it being counted in `fen`. */
function hasRoom(offer: Offer, assignment: Assignment, tables: Tables, fen: number): boolean {
  if (offer.gives === 'gift') return true
  let room = 0
  for (const line of offer.lines) {
    if (at(assignment.units, line) > 0) room += at(tables.room, line) - at(assignment.off, line)
  }
  return room >= fen
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
