import { isWithin, overlaps } from './offer-facts'
import type { Offer } from './problem'
import type { Row } from './rows'
import type { Search } from './search-state'
import type { Target } from './targets'

/** Which offers apply, each at one step. `boundFen` bounds every deal of the plan. */
export type Plan = {
  /** Order level, in booking order. */
  readonly targets: readonly Target[]
  readonly coupon: Target | undefined
  readonly boundFen: number
  /** Prices of the line-level budgets under the plan's rates. */
  readonly budgetPrices: Float64Array
}

/**
 * A plan as the line search needs it. Every deal that stands at the plan's steps is worth at most
 *   Σ line discounts + Σ rate·net per line + `fixedFen`
 * and meets `rows`. `roundingFen`: how far below that the deal may be for flooring, where `isSmooth`.
 */
export type PlanTerms = {
  readonly fixedFen: number
  readonly amount: Float64Array
  readonly rows: readonly Row[]
  readonly roundingFen: number
  readonly isSmooth: boolean
}

/**
 * A coupon with a rate `r` sees the net less what the order level took: an offer worth `E` wholly inside its scope that is never
 * cut costs it `r·E`, so that `(1 − r)·E` of it remains. Offers that are apart cost nothing; of those that cross, or may be cut,
 * nothing is deducted, which only raises the bound.
 */
export function planTerms(search: Search, { targets, coupon }: Plan): PlanTerms {
  const amount = new Float64Array(search.problem.lines.length)
  let fixedFen = 0
  let rounding = 1
  let isSmooth = coupon?.isSmooth ?? true
  let couponTakenFen = 0
  const couponRate = coupon?.rate ?? 0
  for (const target of targets) {
    const { offer } = target
    const inside = coupon !== undefined && search.orders[offer.rank]?.neverCut === true && isWithin(offer, coupon.offer)
    const isPlain = inside && (target.isExact || target.isSmooth)
    const keep = offer.gives === 'off' && isPlain && couponRate < 1 ? 1 - couponRate : 1
    fixedFen += target.fixedFen * keep
    addRate(amount, offer, target.rate * keep)
    if (target.rate > 0) rounding += 2
    isSmooth &&= target.isSmooth && (isPlain || coupon === undefined || !meets(target, coupon))
    if (inside && target.isExact && offer.gives === 'off') couponTakenFen += target.fixedFen
  }
  if (coupon !== undefined) {
    fixedFen += coupon.fixedFen
    addRate(amount, coupon.offer, coupon.rate)
    rounding += 2
  }
  const rows = [...targets.flatMap(target => rowsOf(target, 0)), ...(coupon ? rowsOf(coupon, couponTakenFen) : [])]
  return { fixedFen, amount, rows, roundingFen: rounding, isSmooth }
}

const meets = (target: Target, coupon: Target): boolean =>
  target.offer.gives === 'off' && overlaps(target.offer, coupon.offer)

function addRate(amount: Float64Array, offer: Offer, rate: number): void {
  if (rate === 0) return
  for (const line of offer.lines) amount[line] = (amount[line] as number) + rate
}

/** `takenFen`: what surely comes off the amounts before a coupon looks at them. */
function rowsOf({ offer, conditions }: Target, takenFen: number): Row[] {
  return conditions.map(({ counts, sign, bound }) => ({
    counts,
    touches: offer.inScope,
    budget: -1,
    sign,
    bound: counts === 'amount' && sign === 1 ? bound + takenFen : bound,
    price: 0,
  }))
}
