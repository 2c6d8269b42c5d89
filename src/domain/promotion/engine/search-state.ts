import type { Assignment } from './assignment'
import type { DealNames } from './name-deal'
import type { OfferFacts } from './offer-facts'
import type { Offer, Problem } from './problem'
import type { Tables } from './tables'

/** A permitted deal that the search has met. `offers` and `coupon` are those that really apply. */
export type Deal = {
  readonly benefitFen: number
  readonly offFen: number
  readonly pick: Int32Array
  readonly offers: readonly Offer[]
  readonly coupon: Offer | undefined
  names?: DealNames
}

/** How an order-level offer's lines stand to a coupon's. */
export const APART = 0
export const WITHIN = 1
export const CROSSING = 2

/** One offer with what is known of it before the search starts. */
export type OfferView = {
  readonly facts: OfferFacts
  readonly neverCut: boolean
  /** Coupons: the most that the order level can take off its lines. */
  readonly takenFen: number
}

/** The state of one search. `stepsLeft` is the deterministic budget; once it is spent, `exact` is false. */
export type Search = {
  readonly problem: Problem
  readonly tables: Tables
  readonly orders: readonly OfferView[]
  readonly coupons: readonly OfferView[]
  /** By coupon rank, then order rank. */
  readonly relations: readonly (readonly number[])[]
  readonly scratch: Assignment
  /** False only where tests compare the bounded search with one that meets everything. */
  readonly prunes: boolean
  /** First a deal of the greatest benefit is sought; then, among those equal in it, the one that wins the ties. */
  phase: 'improve' | 'ties'
  best: Deal | undefined
  stepsLeft: number
  exact: boolean
}

/** The benefit that a deal must have to count: more than the best one's, or while ties are sought as much. */
export function neededFen({ prunes, best, phase }: Search): number {
  if (!prunes || best === undefined) return Number.NEGATIVE_INFINITY
  return phase === 'improve' ? best.benefitFen + 1 : best.benefitFen
}
