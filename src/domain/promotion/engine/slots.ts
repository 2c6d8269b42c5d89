import { overlaps } from './offer-facts'
import type { OfferView, Search } from './search-state'
import { type Ladder, ladderOf, type Target } from './targets'

/** Offers of which at most one applies, as their steps; `undefined` = none of them. Best first. */
export type Slot = {
  readonly options: readonly (Target | undefined)[]
  readonly mostFen: number
  readonly hasRate: boolean
  readonly isCoupon: boolean
}

/** Slots that are chosen independently of each other: one family for ordinary offers, one for each exclusive offer. */
export type Family = readonly Slot[]

const ladderFor = (search: Search, view: OfferView): Ladder =>
  ladderOf({
    facts: view.facts,
    neverCut: view.neverCut,
    takenFen: view.takenFen,
    giftStock: search.problem.giftStock,
  })

/**
 * Every set of offers that groups, exclusives and the one coupon permit is a choice of one option per slot of one family, and
 * every step that it may stand at is among the options.
 */
export function familiesOf(search: Search): readonly Family[] {
  const couponLadders = search.coupons.map(view => ladderFor(search, view))
  const coupon = slotOf(
    couponLadders.flatMap(ladder => ladder.targets),
    true,
    true,
  )
  const groups = new Map<string, Target[]>()
  const alone: Slot[] = []
  const exclusive: Family[] = []
  for (const view of search.orders) {
    const ladder = ladderFor(search, view)
    const { offer } = view.facts
    if (ladder.targets.length === 0) continue
    if (offer.exclusive) exclusive.push([slotOf(ladder.targets, true, false), coupon])
    else if (offer.group !== undefined) groups.set(offer.group, [...(groups.get(offer.group) ?? []), ...ladder.targets])
    else alone.push(slotOf(ladder.targets, !isAlwaysWorth(search, view, ladder, couponLadders), false))
  }
  const grouped = [...groups.values()].map(targets => slotOf(targets, true, false))
  return [[coupon, ...grouped, ...alone], ...exclusive]
}

function slotOf(targets: readonly Target[], optional: boolean, isCoupon: boolean): Slot {
  const sorted = [...targets].sort((left, right) => right.mostFen - left.mostFen)
  return {
    options: optional ? [...sorted, undefined] : sorted,
    mostFen: sorted[0]?.mostFen ?? 0,
    hasRate: targets.some(target => target.rate > 0),
    isCoupon,
  }
}

const SURE_FEN = 100
const MODEST_RATE = 0.9

/**
 * Whether every deal without this offer is worse than the same deal with it, so that leaving it out need not be tried: it is in no
 * group, always reaches a step within its budget, takes room and gift stock from nobody (nothing that shares a line with it is
 * ever cut, its gifts are not counted), and costs each coupon less than it brings (the coupon stays at its step; a rate of at
 * most 9/10 takes back less than the whole of 100 fen and more).
 */
function isAlwaysWorth(search: Search, view: OfferView, ladder: Ladder, coupons: readonly Ladder[]): boolean {
  const { offer, netMin } = view.facts
  if (!search.prunes || !ladder.covers || !view.neverCut) return false
  if (offer.gives === 'gift') {
    return offer.steps.every(step => step.gifts.every(({ sku }) => !search.problem.giftStock.has(sku)))
  }
  const sharing = (other: OfferView) => overlaps(other.facts.offer, offer)
  if (!search.orders.filter(sharing).every(other => other.neverCut)) return false
  const leastFen = Math.min(...ladder.targets.map(target => target.fixedFen + Math.floor(target.rate * netMin)))
  return search.coupons.every((coupon, rank) => {
    if (!sharing(coupon)) return true
    const { targets, covers } = coupons[rank] as Ladder
    if (targets.length === 0) return true
    const steady = coupon.neverCut && covers && targets.length === 1 && targets[0]?.conditions.length === 0
    const rate = targets[0]?.rate ?? 0
    return steady && (rate === 0 ? leastFen > 0 : leastFen >= SURE_FEN && rate <= MODEST_RATE)
  })
}
