import { takeChoice } from './assignment'
import { type Branch, cannotCount, narrow, startBranch } from './branch'
import { walkBranch } from './line-search'
import { listPlans, type Start } from './list-plans'
import { bound, priceRows, type Relaxation } from './multipliers'
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

/**
 * Steps that a search may take; a step is about one node of a walk or eight lines looked at, a few microseconds at most. Carts of 20
 * lines under 50 offers need at most some 2 000; the budget keeps the hardest carts of 200 lines well under 50 ms.
 */
const STEP_BUDGET = 16_000

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
  const start = startingPoint(search)
  const plans = familiesOf(search).flatMap(family => listPlans(search, family, start))
  solvePlans(search, plans)
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
const WALK_NODES = 1000

type Part = Plan | Branch

/**
 * First finds a deal of the greatest benefit: what cannot give more than the best deal is put aside. What was put aside, or walked
 * without meeting more, but could give as much, is then walked for the deals that win the ties.
 */
function solvePlans(search: Search, plans: readonly Plan[]): void {
  const aside = solve(search, plans)
  search.phase = 'ties'
  solve(search, aside)
}

/** Takes up what has the highest bound: a plan is priced, a branch is walked, or split where the walk is long. Gives back the rest. */
function solve(search: Search, parts: readonly Part[]): readonly Part[] {
  const queue: Part[] = [...parts]
  const walked: Part[] = []
  while (queue.length > 0 && search.stepsLeft > 0) {
    const [next] = queue.splice(highest(queue), 1)
    if (next === undefined) break
    if (cannotCount(search, next.boundFen)) return [...walked, next, ...queue]
    if (!('relaxation' in next)) {
      const branch = startBranch(search, next)
      if (branch !== undefined) queue.push(branch)
    } else if (walkBranch(search, next, WALK_NODES)) walked.push(next)
    else {
      const halves = splitOf(search, next)
      if (halves === undefined) {
        walkBranch(search, next, Number.POSITIVE_INFINITY)
        walked.push(next)
      } else queue.push(...halves.map(half => narrow(search, next, half)).filter(half => half !== undefined))
    }
  }
  return walked
}

function highest(queue: readonly { readonly boundFen: number }[]): number {
  let best = 0
  for (const [index, { boundFen }] of queue.entries()) if (boundFen > (queue[best]?.boundFen ?? 0)) best = index
  return best
}

/** Prices the line-level budgets while no order-level offer is looked at: where every plan starts. */
function startingPoint(search: Search): Start {
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
  return { worths: relaxation.worths, boundFen: bound(relaxation) }
}
