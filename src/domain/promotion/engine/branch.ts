import { searchLines } from './line-search'
import { bound, priceRows, type Relaxation } from './multipliers'
import { type Plan, type PlanTerms, planTerms } from './plan'
import { copyWorths, relaxedFor, type Worths } from './relaxation'
import { isPossible, type Restrictions, unrestricted } from './restrictions'
import { budgetRows, canHold, type Row, slackOf } from './rows'
import { consider, spend } from './search'
import type { Search } from './search-state'

/** Room for the rounding of doubles when a bound is held against an integer. */
export const isBelow = (boundFen: number, bestFen: number): boolean =>
  boundFen + 1e-6 + Math.abs(boundFen) * 1e-12 < bestFen

export const cannotWin = (search: Search, boundFen: number): boolean =>
  search.prunes && search.best !== undefined && isBelow(boundFen, search.best.benefitFen)

/** Budget rows at the prices that the search started from. */
export function startingRows(search: Search, budgetPrices: Float64Array): Row[] {
  const rows = budgetRows(search.problem)
  for (const row of rows) row.price = budgetPrices[row.budget] ?? 0
  return rows
}

/** A plan, or a part of its assignments, with its rows priced. `boundFen` bounds every deal in it. */
export type Branch = {
  readonly plan: Plan
  readonly terms: PlanTerms
  readonly relaxation: Relaxation
  readonly boundFen: number
}

/** The whole of a plan; undefined where no assignment meets its rows. */
export function startBranch(search: Search, plan: Plan, budgetPrices: Float64Array): Branch | undefined {
  const { problem, tables } = search
  const terms = planTerms(search, plan)
  if (!terms.rows.every(row => canHold(row, problem, tables))) return undefined
  const worths: Worths = {
    amount: terms.amount.slice(),
    quantity: new Float64Array(problem.lines.length),
    budget: budgetPrices.slice(),
  }
  const rows = [...startingRows(search, budgetPrices), ...terms.rows]
  return priced(search, plan, terms, rows, worths, unrestricted(problem, tables))
}

/** The part of a branch that keeps to narrower restrictions, priced from where the branch stands. */
export function narrow(search: Search, { plan, terms, relaxation }: Branch, to: Restrictions): Branch | undefined {
  if (!isPossible(to)) return undefined
  const rows = relaxation.rows.map(row => ({ ...row }))
  return priced(search, plan, terms, rows, copyWorths(relaxation.worths), to)
}

/** Prices the rows, weighing every assignment met on the way. */
function priced(
  search: Search,
  plan: Plan,
  terms: PlanTerms,
  rows: readonly Row[],
  worths: Worths,
  restrictions: Restrictions,
): Branch | undefined {
  const { problem, tables, scratch } = search
  if (!spend(search, problem.lines.length)) return undefined
  const relaxation: Relaxation = { problem, tables, rows, worths, relaxed: relaxedFor(problem), restrictions, scratch }
  const budgets = rows.filter(row => row.counts === 'budget')
  const offers = plan.targets.map(target => target.offer)
  const visit = () => {
    if (!budgets.every(row => slackOf(row, tables, scratch) >= 0)) return
    consider(search, scratch, offers, plan.coupon?.offer)
  }
  priceRows(relaxation, visit, boundFen => cannotWin(search, boundFen + terms.fixedFen))
  return { plan, terms, relaxation, boundFen: bound(relaxation) + terms.fixedFen }
}

/** Finds the best deals of a branch; false where that takes more than `nodes`. */
export function walkBranch(search: Search, { plan, terms, relaxation }: Branch, nodes: number): boolean {
  const offers = plan.targets.map(target => target.offer)
  return searchLines(search, relaxation, terms, nodes, assignment =>
    consider(search, assignment, offers, plan.coupon?.offer),
  )
}
