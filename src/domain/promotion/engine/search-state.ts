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
  best: Deal | undefined
  stepsLeft: number
  exact: boolean
}
