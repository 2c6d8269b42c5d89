import * as v from 'valibot'
import { integerBetween, nonEmptyListOf, refusal, rule as refuse, type Schema, strictlyRising } from '../../kernel'
import { type Fen, MAX_FEN } from '../../money'

/** A line as a line-level rule sees it: price for the dealer's tier, quantity, and their product. */
export type PricedLine = { readonly unitFen: Fen; readonly qty: number; readonly baseFen: Fen }

/** A SKU's name for people. */
export type NameOf = (sku: string) => string

/** A rule of step 1 that prices each line by itself. Source: docs/rules.md §2. */
export interface LineRule<R> {
  readonly schema: Schema<R>
  /** False where the line has not enough of what the rule asks for. */
  reached(rule: R, line: PricedLine): boolean
  /** Fen off the whole line before its floor is looked at; ≤ 0 = no choice. `boughtQty`: units bought under it before. */
  offFen(rule: R, line: PricedLine, boughtQty: number): number
  describe(rule: R, nameOf: NameOf): string
}

export const BASES = ['amount', 'quantity'] as const
/** What a threshold counts: fen of the lines in scope, or their units. */
export type Basis = (typeof BASES)[number]

export type GiftUnits = { readonly sku: string; readonly qty: number }

/**
 * One step of an order-level or coupon rule: reaching `at` is worth `fixedFen` (cash or gift value) plus `bps` of the lines in
 * scope. Under `repeat` the fixed part counts once per full `at`.
 */
export type OfferStep = {
  readonly at: number
  readonly fixedFen: number
  readonly bps: number
  readonly gifts: readonly GiftUnits[]
}

/** A rule of steps 2 and 3, reduced to steps. Source: docs/rules.md §2. */
export interface OrderRule<R> {
  readonly schema: Schema<R>
  readonly levels: readonly ('order' | 'coupon')[]
  readonly gives: 'off' | 'gift'
  steps(rule: R, priceOf: (sku: string) => number): readonly OfferStep[]
  describe(rule: R, nameOf: NameOf): string
}

/** A point on a ladder, fen or units. At least 1: a threshold of 0 would be reached by lines that do not count. */
export const thresholdSchema = integerBetween(1, MAX_FEN)

/** Steps with rising `at`; at least one. */
export const stepsOf = <T extends { readonly at: number }>(step: Schema<T>) =>
  v.pipe(
    nonEmptyListOf(step),
    strictlyRising<T>(({ at }) => at, 'at'),
  )

/** `repeat` counts how often one step fits, so it needs exactly one. */
export const repeatHasOneStep = <R extends { readonly repeat?: boolean | undefined; steps: readonly unknown[] }>() =>
  refuse<R>(({ repeat, steps }) =>
    repeat === true && steps.length > 1 ? refusal('“每满”只能有一档', 'steps') : undefined,
  )
