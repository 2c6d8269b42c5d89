import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A worked case of docs/rules.md: an answer holds at least what is expected, equal in value and in order. */
export interface WorkedCase {
  readonly name: string
  readonly why?: string
  readonly input: { readonly kind: string }
  readonly expect: unknown
}

export const casesFolder = join(__dirname, '..', 'cases')

/** The kinds with worked answers; the files `bench-*` hold inputs alone. */
export const caseKinds = readdirSync(casesFolder)
  .filter(name => name.endsWith('.json') && !name.startsWith('bench-'))
  .map(name => name.slice(0, -'.json'.length))

export const readCases = (kind: string): readonly WorkedCase[] =>
  JSON.parse(readFileSync(join(casesFolder, `${kind}.json`), 'utf8'))

/** `answer` cut down to what `expected` names; a list must have the same length. Compare it with `toEqual`. */
export function shownBy(expected: unknown, answer: unknown): unknown {
  if (Array.isArray(expected) && Array.isArray(answer)) return answer.map((item, at) => shownBy(expected[at], item))
  if (!isRecord(expected) || !isRecord(answer)) return answer
  return Object.fromEntries(Object.keys(expected).map(key => [key, shownBy(expected[key], answer[key])]))
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
