const DIGIT_BITS = 11
const DIGITS = 2 ** DIGIT_BITS
const HALF = 2 ** (2 * DIGIT_BITS)

/**
 * Indices of non-negative safe integers from the highest to the lowest, equal ones in their given order. A radix sort: a million
 * scores compared by a function take several times as long.
 */
export function highestFirst(values: Float64Array): Uint32Array {
  let order = new Uint32Array(values.length)
  for (let index = 0; index < order.length; index++) order[index] = index
  let rest: Float64Array | undefined = values
  while (rest) {
    const { low, above }: Halves = split(rest)
    order = byDigit(low, order, 0)
    order = byDigit(low, order, DIGIT_BITS)
    rest = above
  }
  return order
}

type Halves = { readonly low: Uint32Array; readonly above: Float64Array | undefined }

/** The lowest two digits of each value, and what stands above them; nothing above where all of it is 0. */
function split(values: Float64Array): Halves {
  const low = new Uint32Array(values.length)
  const above = new Float64Array(values.length)
  let highest = 0
  for (let index = 0; index < values.length; index++) {
    const value = values[index] ?? 0
    const part = value % HALF
    low[index] = part
    above[index] = (value - part) / HALF
    if (value > highest) highest = value
  }
  return { low, above: highest < HALF ? undefined : above }
}

/** One stable pass over one digit, high digits first. */
function byDigit(low: Uint32Array, order: Uint32Array, shift: number): Uint32Array<ArrayBuffer> {
  const next = new Uint32Array(DIGITS + 1)
  for (let at = 0; at < low.length; at++) {
    const place = DIGITS - (((low[at] ?? 0) >>> shift) & (DIGITS - 1))
    next[place] = (next[place] ?? 0) + 1
  }
  for (let digit = 1; digit <= DIGITS; digit++) next[digit] = (next[digit] ?? 0) + (next[digit - 1] ?? 0)
  const sorted = new Uint32Array(order.length)
  for (let at = 0; at < order.length; at++) {
    const index = order[at] ?? 0
    const digit = DIGITS - 1 - (((low[index] ?? 0) >>> shift) & (DIGITS - 1))
    const place = next[digit] ?? 0
    next[digit] = place + 1
    sorted[place] = index
  }
  return sorted
}
