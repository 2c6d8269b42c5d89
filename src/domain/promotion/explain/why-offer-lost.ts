import { sumOver } from '../engine/assignment'
import { bookOffers } from '../engine/book-offers'
import type { ChosenDeal } from '../engine/chosen-deal'
import { stepIndexAt, worthAt } from '../engine/offer-worth'
import type { PosedCart } from '../engine/pose-problem'
import type { Offer } from '../engine/problem'
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
  const kept = isCoupon ? deal.offers : deal.offers.filter(each => !rivals.includes(each))
  const worthFen = worthAt(offer, reached, netFen)
  const effectFen = offer.gives === 'gift' ? worthFen : Math.min(worthFen, roomFor(posed, deal, offer, kept, worthFen))
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

/** What the offer's lines may lose when its turn comes, `kept` being the other offers of the order level. */
function roomFor(
  { problem }: PosedCart,
  { assignment, booking }: ChosenDeal,
  offer: Offer,
  kept: readonly Offer[],
  worthFen: number,
): number {
  // Mostly there is room even after everything that applies, and nothing needs to be booked again.
  const least = sumOver(booking.left, offer.lines)
  if (least >= worthFen) return least
  const before = problem.coupons[offer.rank] === offer ? kept : kept.filter(other => other.rank < offer.rank)
  return sumOver(bookOffers(problem, problem.tables, assignment, before, undefined).left, offer.lines)
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
