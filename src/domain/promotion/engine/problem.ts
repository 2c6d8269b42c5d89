import type { Fen } from '../../money'
import type { Basis, OfferStep } from '../rules/rule-shapes'
import type { Tables } from './tables'

/** One merged line of the cart. Inside the engine amounts are plain integers of fen; they become `Fen` where they leave it. */
export type CartLine = {
  readonly sku: string
  readonly category: string
  readonly brand: string
  readonly qty: number
  readonly unitFen: Fen
  readonly baseFen: Fen
  /** What the line may lose at all: `max(0, base − floor)`. */
  readonly roomFen: Fen
}

/**
 * A line-level choice for one line. `ids` holds every offer worth exactly this, so that the search meets equal offers once; which
 * of them is booked is settled when the deal is named. The first choice of each line is "none": no ids, nothing off.
 */
export type Choice = {
  readonly ids: readonly string[]
  readonly offFen: number
  /** False where it takes the line out of steps 2 and 3. */
  readonly counts: boolean
  /** Index of the budget it draws on, −1 where none can bind. */
  readonly budget: number
}

/** A bundle's choice: it takes all its lines at once. `offs` stand in the order of `lines`. */
export type BundleChoice = {
  readonly id: string
  readonly lines: readonly number[]
  readonly offs: readonly number[]
  readonly offFen: number
  readonly counts: boolean
}

/** A line-level budget that could bind: the sum of the offs drawn on it may not pass `leftFen`. */
export type LineBudget = { readonly id: string; readonly leftFen: number }

/** An order-level promotion or coupon as the search sees it. */
export type Offer = {
  readonly id: string
  /** Position in booking order: priority high first, then id. */
  readonly rank: number
  readonly lines: readonly number[]
  readonly inScope: Uint8Array
  /** The same as bits, 32 lines a word. */
  readonly mask: Int32Array
  readonly basis: Basis
  readonly steps: readonly OfferStep[]
  readonly repeat: boolean
  readonly gives: 'off' | 'gift'
  readonly group: string | undefined
  readonly exclusive: boolean
  readonly leftFen: number
}

/** Lines that bundles tie together, and every way of taking bundles among them that share no line. */
export type Block = { readonly lines: readonly number[]; readonly patterns: readonly (readonly number[])[] }

/** The whole choice that a cart leaves open. Source: docs/rules.md §2. */
export type Problem = {
  readonly tables: Tables
  readonly lines: readonly CartLine[]
  readonly choices: readonly (readonly Choice[])[]
  readonly bundles: readonly BundleChoice[]
  readonly blocks: readonly Block[]
  readonly budgets: readonly LineBudget[]
  /** Order-level offers in booking order. */
  readonly offers: readonly Offer[]
  readonly coupons: readonly Offer[]
  /** Only of the gifts that could run out. */
  readonly giftStock: ReadonlyMap<string, number>
}
