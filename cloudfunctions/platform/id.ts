import { createHash, randomBytes } from 'node:crypto'

const ID_HEX_DIGITS = 24

/** An id that the same parts always give: a repeated request finds what the first one made. */
export const idFrom = (...parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, ID_HEX_DIGITS)

/** Equal input, equal hash: tells a repeated request from a changed one. Key order does not matter. */
export const hashOf = (value: unknown): string => createHash('sha256').update(canonical(value)).digest('hex')

/** 32 signs without 0 O 1 I: read out over the phone without mistakes, five bits each. */
const CODE_SIGNS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** A code that cannot be guessed: `length` signs of a secure random source. */
export const randomCode = (length: number): string =>
  Array.from(randomBytes(length), byte => CODE_SIGNS[byte % CODE_SIGNS.length]).join('')

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const members = Object.entries(value).filter(([, member]) => member !== undefined)
  const sorted = members.sort(([left], [right]) => (left < right ? -1 : 1))
  return `{${sorted.map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`).join(',')}}`
}
