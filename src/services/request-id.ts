const RADIX = 36
const RANDOM_DIGITS = 10

/** Names one intention of a person, so that its repeats are known as such: 16…64 of `0-9a-z-`. */
export function newRequestId(): string {
  const random = () => Math.random().toString(RADIX).slice(2).padEnd(RANDOM_DIGITS, '0').slice(0, RANDOM_DIGITS)
  return `${Date.now().toString(RADIX)}-${random()}${random()}`
}
