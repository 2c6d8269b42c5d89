import { sumOver, takeChoice } from './assignment'
import { worthAt } from './offer-worth'
import type { Offer } from './problem'
import { consider } from './search'
import type { Search } from './search-state'
import type { Slot } from './slots'
import { at } from './tables'

/**
 * Weighs the assignment in the search's scratch with the offers that suit it best by themselves, after dropping choices until it
 * fits its budgets. No part of the proof: it only gives the search a good deal to beat.
 */
export function considerBestOffers(search: Search, slots: readonly Slot[]): void {
  fitBudgets(search)
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

/** Gives the dearest draws on an overdrawn budget their best other choice, until the budget fits. */
function fitBudgets({ problem, tables, scratch }: Search): void {
  for (const [budget, { leftFen }] of problem.budgets.entries()) {
    const drawing: number[] = []
    for (let line = 0; line < problem.lines.length; line++) {
      const pick = at(scratch.pick, line)
      if (pick >= 0 && at(tables.budget, pick) === budget) drawing.push(line)
    }
    let drawn = sumOver(scratch.off, drawing)
    drawing.sort((left, right) => at(scratch.off, right) - at(scratch.off, left))
    for (const line of drawing) {
      if (drawn <= leftFen) break
      drawn -= at(scratch.off, line)
      const start = at(tables.start, line)
      let other = start
      for (let choice = start; choice < at(tables.start, line + 1); choice++) {
        if (at(tables.budget, choice) < 0 && at(tables.off, choice) > at(tables.off, other)) other = choice
      }
      takeChoice(scratch, tables, line, other)
    }
  }
}
