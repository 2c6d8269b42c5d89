import { takeChoice } from './assignment'
import { listPlans } from './list-plans'
import { priceRows, type Relaxation } from './multipliers'
import type { Plan } from './plan'
import type { Problem } from './problem'
import { relaxedFor, worthsFor } from './relaxation'
import { budgetRows } from './rows'
import { consider, startSearch } from './search'
import type { Deal, Search } from './search-state'
import { familiesOf } from './slots'
import { cannotWin, solvePlan } from './solve-plan'
import { at } from './tables'

/** Steps that a search may take; the carts that must be exact need far fewer. A step is roughly one node or one line looked at. */
export const STEP_BUDGET = 400_000

/**
 * The best deal that the offers permit: most benefit, then lowest payment, fewest offers, smallest ids, smallest line choices.
 * `exact` is false where the step budget ended before that was proven. Source: docs/rules.md §2.
 *
 * A plan fixes the offers and the steps they stand at; what the lines choose is then a sum over lines under linear rows, bounded
 * by pricing the rows (multipliers.ts). Plans are solved best bound first and left where their bound is below the best deal.
 */
export function bestDeal(problem: Problem, steps = STEP_BUDGET): Deal & { readonly exact: boolean } {
  const search = startSearch(problem, steps)
  considerPlain(search)
  const budgetPrices = priceBudgets(search)
  for (const family of familiesOf(search)) {
    const plans = [...listPlans(search, family, budgetPrices)].sort(dearestFirst)
    for (const plan of plans) {
      if (cannotWin(search, plan.boundFen)) break
      solvePlan(search, plan, budgetPrices)
      if (search.stepsLeft <= 0) break
    }
  }
  if (search.best === undefined) throw new Error('the plain price is always a deal')
  return { ...search.best, exact: search.exact }
}

/** The deal without any offer: it is always permitted, whatever the budget of steps. */
function considerPlain(search: Search): void {
  for (let line = 0; line < search.problem.lines.length; line++) {
    takeChoice(search.scratch, search.tables, line, at(search.tables.start, line))
  }
  consider(search, search.scratch, [], undefined)
}

const dearestFirst = (left: Plan, right: Plan): number => right.boundFen - left.boundFen

/** Prices of the line-level budgets while no order-level offer is looked at: where every plan starts. */
function priceBudgets(search: Search): Float64Array {
  const { problem, tables, scratch } = search
  const relaxation: Relaxation = {
    problem,
    tables,
    rows: budgetRows(problem),
    worths: worthsFor(problem),
    relaxed: relaxedFor(problem),
    scratch,
  }
  priceRows(
    relaxation,
    () => undefined,
    () => false,
  )
  return relaxation.worths.budget
}
