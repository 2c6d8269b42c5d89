import { takeChoice } from './assignment'
import { type Branch, cannotWin, narrow, startBranch, walkBranch } from './branch'
import { listPlans } from './list-plans'
import { priceRows, type Relaxation } from './multipliers'
import type { Plan } from './plan'
import type { Problem } from './problem'
import { relaxedFor, worthsFor } from './relaxation'
import { unrestricted } from './restrictions'
import { budgetRows } from './rows'
import { consider, startSearch } from './search'
import type { Deal, Search } from './search-state'
import { familiesOf } from './slots'
import { splitOf } from './split'
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
export function bestDeal(problem: Problem, steps = STEP_BUDGET, prunes = true): Deal & { readonly exact: boolean } {
  const search = startSearch(problem, steps, prunes)
  considerPlain(search)
  const budgetPrices = priceBudgets(search)
  const plans = familiesOf(search).flatMap(family => listPlans(search, family, budgetPrices))
  solvePlans(search, plans, budgetPrices)
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

/** Nodes that a branch may be walked before it is split instead. */
const WALK_NODES = 300

/** Always takes up what has the highest bound: a plan is priced, a branch is walked, or split where the walk is long. */
function solvePlans(search: Search, plans: readonly Plan[], budgetPrices: Float64Array): void {
  const queue: (Plan | Branch)[] = [...plans]
  while (queue.length > 0 && search.stepsLeft > 0) {
    const [next] = queue.splice(highest(queue), 1)
    if (next === undefined || cannotWin(search, next.boundFen)) return
    const branches = 'relaxation' in next ? walkOrSplit(search, next) : [startBranch(search, next, budgetPrices)]
    for (const branch of branches) {
      if (branch !== undefined && !cannotWin(search, branch.boundFen)) queue.push(branch)
    }
  }
}

function walkOrSplit(search: Search, branch: Branch): readonly (Branch | undefined)[] {
  if (walkBranch(search, branch, WALK_NODES)) return []
  const halves = splitOf(search, branch)
  if (halves !== undefined) return halves.map(half => narrow(search, branch, half))
  walkBranch(search, branch, Number.POSITIVE_INFINITY)
  return []
}

function highest(queue: readonly { readonly boundFen: number }[]): number {
  let best = 0
  for (const [index, { boundFen }] of queue.entries()) if (boundFen > (queue[best]?.boundFen ?? 0)) best = index
  return best
}

/** Prices of the line-level budgets while no order-level offer is looked at: where every plan starts. */
function priceBudgets(search: Search): Float64Array {
  const { problem, tables, scratch } = search
  const relaxation: Relaxation = {
    problem,
    tables,
    rows: budgetRows(problem),
    worths: worthsFor(problem),
    relaxed: relaxedFor(problem),
    restrictions: unrestricted(problem, tables),
    scratch,
  }
  priceRows(
    relaxation,
    () => undefined,
    () => false,
  )
  return relaxation.worths.budget
}
