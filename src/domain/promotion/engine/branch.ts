import { fitBudgets } from './fit-budgets'
import { bound, priceRows, type Relaxation } from './multipliers'
import { type Plan, type PlanTerms, planTerms } from './plan'
import type { Offer } from './problem'
import { copyWorths, relaxedFor, type Worths } from './relaxation'
import { isPossible, type Restrictions, unrestricted } from './restrictions'
import { budgetRows, canHold, type Row, slackOf } from './rows'
import { consider, spend } from './search'
import { neededFen, type Search } from './search-state'

/** Whether nothing under this bound can count any more; room is left for the rounding of doubles. */
export const cannotCount = (search: Search, boundFen: number): boolean =>
  boundFen + 1e-6 + Math.abs(boundFen) * 1e-12 < neededFen(search)

/** Whether nothing under this bound can even equal the best deal. */
export const cannotEqual = (search: Search, boundFen: number): boolean =>
  search.prunes && search.best !== undefined && boundFen + 1e-6 + Math.abs(boundFen) * 1e-12 < search.best.benefitFen

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
  /** The plan's order-level offers in booking order, its coupon, and the ids of both. */
  readonly offers: readonly Offer[]
  readonly coupon: Offer | undefined
  readonly ids: readonly string[]
  readonly boundFen: number
}

/** The whole of a plan; undefined where no assignment meets its rows. */
export function startBranch(search: Search, plan: Plan): Branch | undefined {
  const { problem, tables } = search
  const terms = planTerms(search, plan)
  if (!terms.rows.every(row => canHold(row, problem, tables))) return undefined
  const worths: Worths = {
    amount: terms.amount.slice(),
    quantity: new Float64Array(problem.lines.length),
    budget: plan.budgetPrices.slice(),
  }
  const rows = [...startingRows(search, plan.budgetPrices), ...terms.rows]
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
  const relaxation: Relaxation = { problem, tables, rows, worths, relaxed: relaxedFor(problem), restrictions, scratch }
  const budgets = rows.filter(row => row.counts === 'budget')
  const offers = plan.targets.map(target => target.offer)
  const coupon = plan.coupon?.offer
  const visit = () => {
    if (!spend(search, problem.lines.length >> 3)) return
    if (!budgets.every(row => slackOf(row, tables, scratch) >= 0)) return
    consider(search, scratch, offers, coupon)
  }
  priceRows(relaxation, visit, boundFen => cannotEqual(search, boundFen + terms.fixedFen))
  if (budgets.length > 0 && spend(search, problem.lines.length >> 2)) {
    fitBudgets(problem, scratch)
    consider(search, scratch, offers, coupon)
  }
  const ids = [...offers, ...(coupon === undefined ? [] : [coupon])].map(offer => offer.id)
  return { plan, terms, relaxation, offers, coupon, ids, boundFen: bound(relaxation) + terms.fixedFen }
}
