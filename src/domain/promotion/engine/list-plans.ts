import { considerBestOffers } from './best-offers'
import { cannotEqual, startingRows } from './branch'
import { bound, priceRow, priceRows, type Relaxation, rerun } from './multipliers'
import type { Plan } from './plan'
import { copyWorths, relaxedFor, type Worths } from './relaxation'
import { unrestricted } from './restrictions'
import { canHold, type Row } from './rows'
import { spend } from './search'
import type { Search } from './search-state'
import type { Family, Slot } from './slots'
import type { Target } from './targets'

/** Plans that one family may list before the search calls itself inexact. */
const MAX_PLANS = 20_000

/** Where the rates are settled: the lines' best under them, and what each further condition would cost. */
type Setting = {
  readonly boundFen: number
  readonly relaxation: Relaxation
  readonly budgetPrices: Float64Array
  readonly costs: Map<Target, number>
}

/** The lines by themselves, before any order-level offer: the worths that price the budgets, and the bound under them. */
export type Start = { readonly worths: Worths; readonly boundFen: number }

type Listing = {
  readonly search: Search
  readonly slots: readonly Slot[]
  /** Slots from here on hold no rates. */
  readonly rateSlots: number
  /** The most that the slots from an index on can add. */
  readonly later: readonly number[]
  readonly plans: Plan[]
  /** Shared by all settings: only the bound is kept of each. */
  readonly relaxation: Omit<Relaxation, 'worths'>
}

/**
 * Lists a family's plans whose bound reaches the best deal so far. First the slots with rates, since rates change what the lines are
 * worth; then the others, which only add fixed amounts. A plan's bound: the lines' relaxed best under its rates, plus its fixed
 * amounts, less the dearest of its conditions (each condition alone already costs that much, so the dearest is a sound deduction).
 */
export function listPlans(search: Search, family: Family, { worths, boundFen }: Start): readonly Plan[] {
  const slots = [...family].sort(
    (left, right) => Number(right.hasRate) - Number(left.hasRate) || right.mostFen - left.mostFen,
  )
  const later = slots.map((_, index) => slots.slice(index).reduce((sum, slot) => sum + slot.mostFen, 0))
  if (cannotEqual(search, boundFen + (later[0] ?? 0))) return []
  const rateSlots = slots.filter(slot => slot.hasRate).length
  const relaxation = {
    problem: search.problem,
    tables: search.tables,
    rows: startingRows(search, worths.budget),
    relaxed: relaxedFor(search.problem),
    restrictions: unrestricted(search.problem, search.tables),
    scratch: search.scratch,
  }
  const listing: Listing = { search, slots, rateSlots, later: [...later, 0], plans: [], relaxation }
  chooseRates(listing, 0, [], worths, 0)
  return listing.plans
}

function chooseRates(
  listing: Listing,
  index: number,
  chosen: readonly Target[],
  worths: Worths,
  fixedFen: number,
): void {
  const { search, slots, rateSlots, later } = listing
  if (!spend(search, 1 + (search.problem.lines.length >> 2))) return
  const relaxation: Relaxation = { ...listing.relaxation, worths }
  rerun(relaxation)
  const boundFen = bound(relaxation) + fixedFen
  if (cannotEqual(search, boundFen + (later[index] ?? 0))) return
  if (index === rateSlots) {
    const setting = settingOf(search, relaxation)
    considerBestOffers(search, slots)
    const dearest = Math.max(0, ...chosen.map(target => costOf(search, setting, target)))
    chooseFixed(listing, setting, index, chosen, fixedFen, dearest)
    return
  }
  for (const target of slots[index]?.options ?? []) {
    const next = target === undefined ? worths : { ...worths, amount: worths.amount.slice() }
    if (target !== undefined) addRate(next, target)
    const picked = target === undefined ? chosen : [...chosen, target]
    chooseRates(listing, index + 1, picked, next, fixedFen + (target?.fixedFen ?? 0))
  }
}

/** Prices the budgets anew under the rates chosen; the relaxation's best lines are left in the search's scratch. */
function settingOf(search: Search, shared: Relaxation): Setting {
  if (shared.rows.length === 0) {
    return { boundFen: bound(shared), relaxation: shared, budgetPrices: shared.worths.budget, costs: new Map() }
  }
  const worths = copyWorths(shared.worths)
  const relaxation: Relaxation = { ...shared, worths, rows: shared.rows.map(row => ({ ...row })) }
  priceRows(
    relaxation,
    () => spend(search, search.problem.lines.length >> 3),
    () => false,
  )
  return { boundFen: bound(relaxation), relaxation, budgetPrices: worths.budget, costs: new Map() }
}

function addRate(worths: Worths, { offer, rate }: Target): void {
  if (rate === 0) return
  for (const line of offer.lines) worths.amount[line] = (worths.amount[line] as number) + rate
}

function chooseFixed(
  listing: Listing,
  setting: Setting,
  index: number,
  chosen: readonly Target[],
  fixedFen: number,
  dearestFen: number,
): void {
  const { search, slots, later, plans } = listing
  if (!spend(search, 1)) return
  const boundFen = setting.boundFen + fixedFen - dearestFen
  if (cannotEqual(search, boundFen + (later[index] ?? 0))) return
  const slot = slots[index]
  if (slot === undefined) {
    if (plans.length < MAX_PLANS) plans.push(planOf(search, setting, chosen, boundFen))
    else search.exact = false
    return
  }
  for (const target of slot.options) {
    if (target === undefined) {
      chooseFixed(listing, setting, index + 1, chosen, fixedFen, dearestFen)
      continue
    }
    const laterFen = later[index + 1] ?? 0
    if (cannotEqual(search, boundFen + target.fixedFen + laterFen)) continue
    const dearest = Math.max(dearestFen, costOf(search, setting, target))
    chooseFixed(listing, setting, index + 1, [...chosen, target], fixedFen + target.fixedFen, dearest)
  }
}

function planOf(search: Search, { budgetPrices }: Setting, chosen: readonly Target[], boundFen: number): Plan {
  const isCoupon = (target: Target) => search.problem.coupons[target.offer.rank] === target.offer
  return {
    targets: chosen.filter(target => !isCoupon(target)).sort((left, right) => left.offer.rank - right.offer.rank),
    coupon: chosen.find(isCoupon),
    boundFen,
    budgetPrices,
  }
}

/** At least what meeting a target's conditions takes off the setting's bound: for each alone, the bound's fall at its best price. */
function costOf(search: Search, setting: Setting, target: Target): number {
  const known = setting.costs.get(target)
  if (known !== undefined) return known
  let cost = 0
  for (const { counts, sign, bound: at } of target.conditions) {
    const row: Row = { counts, touches: target.offer.inScope, budget: -1, sign, bound: at, price: 0 }
    cost = Math.max(cost, costOfRow(search, setting, row))
  }
  setting.costs.set(target, cost)
  return cost
}

function costOfRow(search: Search, { boundFen, relaxation }: Setting, row: Row): number {
  if (!canHold(row, search.problem, search.tables)) return Number.POSITIVE_INFINITY
  const priced: Relaxation = {
    ...relaxation,
    rows: [...relaxation.rows, row],
    worths: copyWorths(relaxation.worths),
    relaxed: relaxedFor(search.problem),
  }
  priceRow(priced, row, () => spend(search, search.problem.lines.length >> 3))
  return Math.max(0, boundFen - bound(priced))
}
