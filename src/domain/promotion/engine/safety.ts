import { BPS_ONE } from '../../money'
import { type OfferFacts, overlaps } from './offer-facts'
import { stepIndexAt } from './offer-worth'

/** The most that the other order-level offers can take off an offer's lines in one deal: one of each group, no exclusive ones. */
export function takenByOthers(facts: OfferFacts, orders: readonly OfferFacts[]): number {
  const byGroup = new Map<string, number>()
  let sum = 0
  for (const other of orders) {
    if (other === facts || other.offer.exclusive || facts.offer.exclusive) continue
    if (other.ceilingFen === 0 || !overlaps(other.offer, facts.offer)) continue
    const { group } = other.offer
    if (group === undefined) sum += other.ceilingFen
    else if (group !== facts.offer.group) byGroup.set(group, Math.max(byGroup.get(group) ?? 0, other.ceilingFen))
  }
  for (const most of byGroup.values()) sum += most
  return sum
}

/** The same for a coupon, which comes after either the exclusive offer or the others. */
export function takenBeforeCoupon(coupon: OfferFacts, orders: readonly OfferFacts[]): number {
  const exclusive = orders.filter(other => other.offer.exclusive && overlaps(other.offer, coupon.offer))
  const together = orders.filter(other => !other.offer.exclusive)
  const asCoupon = { ...coupon, offer: { ...coupon.offer, group: undefined, exclusive: false } }
  return Math.max(takenByOthers(asCoupon, together), ...exclusive.map(other => other.ceilingFen))
}

/**
 * Whether the offer's discount is never cut for want of room, whatever is chosen. The room left in scope is at least
 * `roomMin − taken by others`, and with `n` the net in scope at least `n − floors − taken by others`. A step worth `fixed + rate·n`
 * fits where the first covers it at the largest `n`, or where `n·(1 − rate) ≥ fixed + floors + others`, which rises with `n`, so
 * that it is asked at the least `n` that reaches the step. Gifts need no room.
 */
export function isNeverCut(facts: OfferFacts, othersFen: number): boolean {
  const { offer, netMin, netMax, unitsMax, roomMin, floorsFen } = facts
  if (offer.gives === 'gift') return true
  const byAmount = offer.basis === 'amount'
  for (let index = stepIndexAt(offer, byAmount ? netMax : unitsMax); index >= 0; index--) {
    const step = offer.steps[index]
    if (step === undefined) continue
    const least = Math.max(netMin, byAmount ? step.at : 0)
    const repeated = offer.repeat && byAmount
    const rate = repeated ? step.fixedFen / step.at : step.bps / BPS_ONE
    const fixed = repeated ? 0 : step.fixedFen * (offer.repeat ? Math.floor(unitsMax / step.at) : 1)
    if (roomMin >= fixed + rate * netMax + othersFen) continue
    if (rate >= 1 || least * (1 - rate) < fixed + floorsFen + othersFen) return false
  }
  return true
}
