import { sumOver } from './assignment'
import { fitBudgets } from './fit-budgets'
import { worthAt } from './offer-worth'
import type { Offer } from './problem'
import { consider } from './search'
import type { Search } from './search-state'
import type { Slot } from './slots'

/**
 * Weighs the assignment in the search's scratch with the offers that suit it best by themselves, after dropping choices until it
 * fits its budgets. No part of the proof: it only gives the search a good deal to beat.
 */
export function considerBestOffers(search: Search, slots: readonly Slot[]): void {
  fitBudgets(search.problem, search.scratch)
  const offers: Offer[] = []
  for (const slot of slots) {
    if (slot.isCoupon) continue
    const best = bestOf(search, slot)
    if (best !== undefined) offers.push(best)
  }
  offers.sort((left, right) => left.rank - right.rank)
  consider(search, search.scratch, offers, undefined)
  for (const coupon of search.problem.coupons) consider(search, search.scratch, offers, coupon)
}

function bestOf({ scratch }: Search, slot: Slot): Offer | undefined {
  let best: Offer | undefined
  let most = 0
  for (const target of slot.options) {
    if (target === undefined) continue
    const { offer } = target
    const net = sumOver(scratch.net, offer.lines)
    const worth = worthAt(offer, offer.basis === 'amount' ? net : sumOver(scratch.units, offer.lines), net)
    if (worth <= most || worth > offer.leftFen) continue
    best = offer
    most = worth
  }
  return best
}
