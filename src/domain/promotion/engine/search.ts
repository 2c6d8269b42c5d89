import { type Assignment, emptyAssignment } from './assignment'
import { type DealWorth, dealWorth } from './deal-worth'
import { compareNames, type DealNames, nameDeal } from './name-deal'
import { factsOf, isWithin, lineRange, overlaps } from './offer-facts'
import type { Offer, Problem } from './problem'
import { isNeverCut, takenBeforeCoupon, takenByOthers } from './safety'
import { APART, CROSSING, type Deal, type Search, WITHIN } from './search-state'

export function startSearch(problem: Problem, steps: number, prunes: boolean): Search {
  const { tables } = problem
  const range = lineRange(problem, tables)
  const orderFacts = problem.offers.map(offer => factsOf(offer, range, tables))
  const couponFacts = problem.coupons.map(offer => factsOf(offer, range, tables))
  return {
    problem,
    tables,
    orders: orderFacts.map(facts => ({
      facts,
      neverCut: isNeverCut(facts, takenByOthers(facts, orderFacts)),
      takenFen: 0,
    })),
    coupons: couponFacts.map(facts => {
      const takenFen = takenBeforeCoupon(facts, orderFacts)
      return { facts, neverCut: isNeverCut(facts, takenFen), takenFen }
    }),
    relations: problem.coupons.map(coupon => problem.offers.map(offer => relation(offer, coupon))),
    scratch: emptyAssignment(problem.lines.length),
    prunes,
    phase: 'improve',
    best: undefined,
    stepsLeft: steps,
    exact: true,
  }
}

function relation(offer: Offer, coupon: Offer): number {
  if (!overlaps(offer, coupon)) return APART
  return isWithin(offer, coupon) ? WITHIN : CROSSING
}

/** Takes steps from the budget; false where it has run out. */
export function spend(search: Search, steps: number): boolean {
  search.stepsLeft -= steps
  if (search.stepsLeft > 0) return true
  search.exact = false
  return false
}

/**
 * Weighs the deal that an assignment makes with these offers (in booking order) and keeps it where it is better than the best
 * so far: more benefit, then more off (with equal benefit that is the lower payment), then, while ties are sought, its names.
 */
export function consider(
  search: Search,
  assignment: Assignment,
  offers: readonly Offer[],
  coupon: Offer | undefined,
): void {
  const worth = dealWorth(search, assignment, offers, coupon)
  const { best } = search
  if (best !== undefined) {
    if (worth.benefitFen < best.benefitFen) return
    if (worth.benefitFen === best.benefitFen && worth.offFen < best.offFen) return
  }
  const ties = best !== undefined && worth.benefitFen === best.benefitFen && worth.offFen === best.offFen
  if (ties && (search.phase === 'improve' || isSameDeal(worth, assignment, best))) return
  if (ties && !spend(search, assignment.pick.length)) return
  const deal: Deal = { ...worth, pick: assignment.pick.slice() }
  if (!ties || compareNames(namesOf(search, deal), namesOf(search, best)) < 0) search.best = deal
}

/** A deal is often met again from another plan. */
function isSameDeal(worth: DealWorth, { pick }: Assignment, best: Deal): boolean {
  if (worth.coupon !== best.coupon || worth.offers.length !== best.offers.length) return false
  for (let line = 0; line < pick.length; line++) if (pick[line] !== best.pick[line]) return false
  return worth.offers.every((offer, index) => offer === best.offers[index])
}

export function namesOf(search: Search, deal: Deal): DealNames {
  const others = [...deal.offers, ...(deal.coupon === undefined ? [] : [deal.coupon])].map(offer => offer.id)
  deal.names ??= nameDeal(search.problem, search.tables, deal.pick, others)
  return deal.names
}
