import * as v from 'valibot'
import { describeIssue } from './describe-issue'
import { err, ok, type Result } from './result'

/** Input that a schema refuses. `message` is Chinese for people; `path` is like `cart[0].qty`, empty for the whole. */
export type InvalidInput = { readonly code: 'INVALID_INPUT'; readonly message: string; readonly path: string }

export type Schema<T> = v.GenericSchema<unknown, T>

/**
 * Checks unknown input against a schema. Errors: the first refusal in reading order, as `INVALID_INPUT` with its path.
 * The value given back holds only what the schema names; the input is not changed.
 */
export function parse<T>(schema: Schema<T>, input: unknown): Result<T, InvalidInput> {
  const result = v.safeParse(schema, input, { abortEarly: true, message: describeIssue })
  if (result.success) return ok(result.output)
  const [issue] = result.issues
  const keys = (issue.path ?? []).map(item => item.key as string | number)
  return err(invalidInput(issue.message, keys))
}

/** An `INVALID_INPUT` value for refusals that no schema makes. */
export const invalidInput = (message: string, keys: readonly (string | number)[] = []): InvalidInput => ({
  code: 'INVALID_INPUT',
  message,
  path: formatPath(keys),
})

/** `['cart', 0, 'qty']` → `cart[0].qty`. */
function formatPath(keys: readonly (string | number)[]): string {
  return keys.reduce<string>((path, key) => {
    if (typeof key === 'number') return `${path}[${key}]`
    return path === '' ? key : `${path}.${key}`
  }, '')
}

/** What a rule over a whole value refuses, and where inside it. */
export type Refusal = { readonly message: string; readonly at: readonly (string | number)[] }

export const refusal = (message: string, ...at: (string | number)[]): Refusal => ({ message, at })

/** A pipe action for a rule that spans fields: gives back the first refusal, or undefined where all is well. */
export function rule<T>(check: (value: T) => Refusal | undefined): v.RawCheckAction<T> {
  return v.rawCheck<T>(({ dataset, addIssue }) => {
    if (!dataset.typed) return
    const found = check(dataset.value)
    if (!found) return
    const path = found.at.map(key => ({ type: 'unknown', origin: 'value', input: undefined, key, value: undefined }))
    addIssue({ message: found.message, path: path.length > 0 ? (path as unknown as IssuePath) : undefined })
  })
}

type IssuePath = [v.IssuePathItem, ...v.IssuePathItem[]]
