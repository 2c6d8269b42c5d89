import { type Fen, fen } from './fen'
import { divideProduct } from './multiply'

type Share = { readonly index: number; readonly part: number; readonly remainder: number | bigint }

/**
 * Splits `total` fen by integer weights ≥ 0: each part is `floor(total·w/W)`, the units left over go one each to the largest
 * remainders, ties to the earlier index. Invariant: the parts sum to `total`. Total 0 gives zeros.
 * Throws where `total > 0` and every weight is 0, or an argument is negative or no integer. Source: docs/rules.md §1.
 */
export function allocate(total: Fen, weights: readonly number[]): Fen[] {
  if (total === 0) return weights.map(() => fen(0))
  const shares = sharesOf(total, weights)
  const parts = shares.map(share => share.part)
  let left = parts.reduce((rest, part) => rest - part, total as number)
  const byRemainder = left === 0 ? [] : [...shares].sort(largestRemainderFirst)
  for (const { index, part } of byRemainder) {
    if (left === 0) break
    parts[index] = part + 1
    left -= 1
  }
  return parts.map(fen)
}

function sharesOf(total: number, weights: readonly number[]): Share[] {
  const sum = weights.reduce((running, weight) => running + weight, 0)
  if (sum === 0) throw new Error('cannot allocate an amount over weights that are all 0')
  if (!Number.isSafeInteger(sum)) return exactShares(total, weights)
  return weights.map((weight, index) => {
    const { quotient, remainder } = divideProduct(total, weight, sum)
    return { index, part: quotient, remainder }
  })
}

/** The same where the weights' sum itself passes 2⁵³. */
function exactShares(total: number, weights: readonly number[]): Share[] {
  const exact = weights.map(weight => BigInt(weight))
  const sum = exact.reduce((running, weight) => running + weight, BigInt(0))
  return exact.map((weight, index) => {
    const product = BigInt(total) * weight
    return { index, part: Number(product / sum), remainder: product % sum }
  })
}

const largestRemainderFirst = (left: Share, right: Share): number => {
  if (left.remainder === right.remainder) return left.index - right.index
  return left.remainder > right.remainder ? -1 : 1
}
