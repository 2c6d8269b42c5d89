import { type Booking, bookOffers } from '../engine/book-offers'
import type { ChosenDeal } from '../engine/chosen-deal'
import { stepIndexAt, worthAt } from '../engine/offer-worth'
import type { PosedCart } from '../engine/pose-problem'
import type { Offer } from '../engine/problem'
import { at, tablesOf } from '../engine/tables'
import type { Promotion } from '../promotion'
import type { NotApplied } from '../quote-types'
import { enoughGifts, reachOf } from './hints'
import { loses } from './loses'

/**
 * Why an order-level promotion or coupon that the dealer may have is not in the deal. What excludes it: the applied one of its
 * group, an exclusive one, every one where it is exclusive itself; for a coupon, the coupon applied. Effect, budget and gift stock
 * are judged with it booked in the place of those.
 */
export function whyOfferLost(promotion: Promotion, posed: PosedCart, deal: ChosenDeal): NotApplied {
  const because = (reason: NotApplied['reason']): NotApplied => ({ promotionId: promotion.id, reason })
  const { problem } = posed
  const isCoupon = promotion.level === 'coupon'
  const offer = (isCoupon ? problem.coupons : problem.offers).find(({ id }) => id === promotion.id)
  if (offer === undefined) return because('scope')
  const { reached, netFen } = reachOf(offer, deal, isCoupon)
  if (stepIndexAt(offer, reached) < 0) return because('threshold')
  const rivals = isCoupon ? couponRivals(deal) : orderRivals(offer, deal)
  const left = roomWithout(
    posed,
    deal,
    offer,
    isCoupon ? deal.offers : deal.offers.filter(each => !rivals.includes(each)),
  )
  const worthFen = worthAt(offer, reached, netFen)
  const effectFen = offer.gives === 'gift' ? worthFen : Math.min(worthFen, left)
  if (effectFen <= 0) return because('no_effect')
  if (effectFen > offer.leftFen) return because('budget')
  if (offer.gives === 'gift' && !enoughGifts(offer, reached, stockBeside(posed, deal, rivals)))
    return because('gift_stock')
  return loses(
    promotion.id,
    rivals.map(({ id }) => id),
  )
}

const couponRivals = ({ booking }: ChosenDeal): readonly Offer[] => (booking.coupon ? [booking.coupon.offer] : [])

const orderRivals = (offer: Offer, { booking }: ChosenDeal): readonly Offer[] =>
  booking.orders
    .map(booked => booked.offer)
    .filter(other => offer.exclusive || other.exclusive || (offer.group !== undefined && offer.group === other.group))

/** What the offer's lines may still lose when its turn comes, the offers booked before it being these. */
function roomWithout({ problem }: PosedCart, { assignment }: ChosenDeal, offer: Offer, kept: readonly Offer[]): number {
  const isCoupon = problem.coupons[offer.rank] === offer
  const before = isCoupon ? kept : kept.filter(other => other.rank < offer.rank)
  const booking: Booking = bookOffers(problem, tablesOf(problem), assignment, before, undefined)
  let sum = 0
  for (const line of offer.lines) sum += at(booking.left, line)
  return sum
}

/** Gift units left beside the gifts of the deal that would stay. */
function stockBeside({ problem }: PosedCart, deal: ChosenDeal, rivals: readonly Offer[]): ReadonlyMap<string, number> {
  const stock = new Map(problem.giftStock)
  for (const { offer } of deal.booking.orders) {
    if (offer.gives !== 'gift' || rivals.includes(offer)) continue
    const { reached } = reachOf(offer, deal, false)
    const index = stepIndexAt(offer, reached)
    const times = offer.repeat ? Math.floor(reached / (offer.steps[index]?.at ?? 1)) : 1
    for (const { sku, qty } of offer.steps[index]?.gifts ?? []) {
      const before = stock.get(sku)
      if (before !== undefined) stock.set(sku, before - qty * times)
    }
  }
  return stock
}
