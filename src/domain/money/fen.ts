declare const fenBrand: unique symbol
declare const bpsBrand: unique symbol

/** An integer number of fen (1/100 yuan). May be negative in reversals and balances. Source: docs/rules.md §1. */
export type Fen = number & { readonly [fenBrand]: true }

/** A rate as an integer number of basis points, 1/10 000. */
export type BasisPoints = number & { readonly [bpsBrand]: true }

/** Amounts are at most 10¹³ fen (100 billion yuan). */
export const MAX_FEN = 10_000_000_000_000
export const BPS_ONE = 10_000

/** A safe integer as fen. Throws otherwise: a caller's mistake, never input (input passes a schema). */
export function fen(amount: number): Fen {
  if (!Number.isSafeInteger(amount)) throw new Error(`not an amount in fen: ${amount}`)
  // A negative zero would print as "-0" and differ from 0 under Object.is.
  return (amount + 0) as Fen
}

/** A non-negative integer as basis points. Throws otherwise. */
export function bps(rate: number): BasisPoints {
  if (!Number.isSafeInteger(rate) || rate < 0) throw new Error(`not a rate in basis points: ${rate}`)
  return rate as BasisPoints
}

export const ZERO_FEN = fen(0)

export const addFen = (left: Fen, right: Fen): Fen => fen(left + right)
export const subtractFen = (left: Fen, right: Fen): Fen => fen(left - right)
export const negateFen = (amount: Fen): Fen => fen(0 - amount)
export const minFen = (left: Fen, right: Fen): Fen => (left < right ? left : right)
export const maxFen = (left: Fen, right: Fen): Fen => (left > right ? left : right)

/** Sum of a list; of nothing, 0. */
export const sumFen = (amounts: readonly Fen[]): Fen => amounts.reduce<Fen>(addFen, ZERO_FEN)

/** Sum of one amount of each element; of nothing, 0. */
export const sumFenOf = <T>(items: readonly T[], amountOf: (item: T) => Fen): Fen =>
  items.reduce<Fen>((sum, item) => addFen(sum, amountOf(item)), ZERO_FEN)
