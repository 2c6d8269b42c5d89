import { type BasisPoints, BPS_ONE, type Fen, fen } from './fen'

/** Quotient and remainder of `left × right / divisor`. */
export type DividedProduct = { readonly quotient: number; readonly remainder: number }

/**
 * `left × right` divided by `divisor`, exactly, for non-negative safe integers and a divisor ≥ 1; products past 2⁵³ go through
 * `BigInt()`. Throws where an argument is out of range or the quotient is no safe integer. Source: docs/rules.md §1.
 */
export function divideProduct(left: number, right: number, divisor: number): DividedProduct {
  assertFactor(left)
  assertFactor(right)
  assertFactor(divisor - 1)
  const product = left * right
  if (product <= Number.MAX_SAFE_INTEGER) {
    const remainder = product % divisor
    return { quotient: (product - remainder) / divisor, remainder }
  }
  const exact = BigInt(left) * BigInt(right)
  const quotient = Number(exact / BigInt(divisor))
  assertFactor(quotient)
  return { quotient, remainder: Number(exact % BigInt(divisor)) }
}

/** `floor(amount × numerator / denominator)`; arguments as in `divideProduct`. */
export const mulDivFloor = (amount: Fen, numerator: number, denominator: number): Fen =>
  fen(divideProduct(amount, numerator, denominator).quotient)

/** `floor(amount × rate / 10 000)` for an amount ≥ 0: every product of money and rate is floored to the fen. */
export const mulBps = (amount: Fen, rate: BasisPoints): Fen => mulDivFloor(amount, rate, BPS_ONE)

/** `amount × count`, exactly. Throws past 2⁵³. */
export const timesFen = (amount: Fen, count: number): Fen => fen(amount * count)

function assertFactor(value: number): void {
  if (!Number.isSafeInteger(value) || value < 0) throw new Error(`not a non-negative safe integer: ${value}`)
}
