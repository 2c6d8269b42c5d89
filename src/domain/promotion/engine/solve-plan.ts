import { emptyAssignment } from './assignment'
import { searchLines } from './line-search'
import { bound, priceRows, type Relaxation } from './multipliers'
import { type Plan, planTerms } from './plan'
import { relaxedFor, type Worths } from './relaxation'
import { budgetRows, canHold, type Row, slackOf } from './rows'
import { consider, spend } from './search'
import type { Search } from './search-state'

/** Room for the rounding of doubles when a bound is held against an integer. */
export const isBelow = (boundFen: number, bestFen: number): boolean =>
  boundFen + 1e-6 + Math.abs(boundFen) * 1e-12 < bestFen

export const cannotWin = (search: Search, boundFen: number): boolean =>
  search.best !== undefined && isBelow(boundFen, search.best.benefitFen)

/** Budget rows at the prices that the search started from. */
export function startingRows(search: Search, budgetPrices: Float64Array): Row[] {
  const rows = budgetRows(search.problem)
  for (const row of rows) row.price = budgetPrices[row.budget] ?? 0
  return rows
}

/** Finds the best deals of one plan: prices its rows, and searches the lines where the bound still allows a better or equal deal. */
export function solvePlan(search: Search, plan: Plan, budgetPrices: Float64Array): void {
  const { problem, tables } = search
  if (cannotWin(search, plan.boundFen) || !spend(search, problem.lines.length)) return
  const terms = planTerms(search, plan)
  if (!terms.rows.every(row => canHold(row, problem, tables))) return
  const budgets = startingRows(search, budgetPrices)
  const worths: Worths = {
    amount: terms.amount.slice(),
    quantity: new Float64Array(problem.lines.length),
    budget: budgetPrices.slice(),
  }
  const relaxation: Relaxation = {
    problem,
    tables,
    rows: [...budgets, ...terms.rows],
    worths,
    relaxed: relaxedFor(problem),
    scratch: search.scratch,
  }
  const offers = plan.targets.map(target => target.offer)
  const coupon = plan.coupon?.offer
  const visit = () => {
    if (!budgets.every(row => slackOf(row, tables, search.scratch) >= 0)) return
    consider(search, search.scratch, offers, coupon)
  }
  priceRows(relaxation, visit, boundFen => cannotWin(search, boundFen + terms.fixedFen))
  if (cannotWin(search, bound(relaxation) + terms.fixedFen)) return
  searchLines(search, relaxation, terms, emptyAssignment(problem.lines.length), assignment =>
    consider(search, assignment, offers, coupon),
  )
}
