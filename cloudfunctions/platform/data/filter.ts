import { DataFailure } from './data-error'
import { sdk } from './sdk'

declare const conditionBrand: unique symbol
/** A comparison made by `is`. */
export interface Condition {
  readonly [conditionBrand]: true
}

type Scalar = string | number | boolean | null
/** What a field may equal; a list field is matched by one of its members. */
type Operand<Field> = Field extends readonly (infer Member)[] ? Extract<Member, Scalar> : Extract<Field, Scalar>

/** Every named field must match. Paths into a document are written with dots. */
export type Filter<T> = {
  readonly [Field in keyof T & string]?: Operand<T[Field]> | Condition
} & { readonly [path: `${string}.${string}`]: Scalar | Condition }

const command = (name: string, ...operands: unknown[]): Condition => {
  if (operands.some(operand => operand === undefined)) throw new DataFailure('refused', `is.${name}(undefined)`)
  const make = sdk.command[name]
  if (make === undefined) throw new DataFailure('refused', `the database has no ${name}`)
  return make(...operands) as Condition
}

/** Comparisons for filters, over the database's own operators. None takes `undefined`. */
export const is = {
  eq: (value: Scalar) => command('eq', value),
  ne: (value: Scalar) => command('neq', value),
  gt: (value: string | number) => command('gt', value),
  gte: (value: string | number) => command('gte', value),
  lt: (value: string | number) => command('lt', value),
  lte: (value: string | number) => command('lte', value),
  in: (values: readonly Scalar[]) => command('in', [...values]),
  notIn: (values: readonly Scalar[]) => command('nin', [...values]),
  exists: (present: boolean) => command('exists', present),
  and: (...conditions: readonly Condition[]) => command('and', conditions),
  or: (...conditions: readonly Condition[]) => command('or', conditions),
  /** Contains the text, as it stands. */
  containing: (text: string) =>
    sdk.RegExp({ regexp: text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), options: 'i' }) as Condition,
}

const isConditionValue = (value: object): boolean => {
  const prototype = Object.getPrototypeOf(value)
  return prototype !== Object.prototype && prototype !== null && !Array.isArray(value)
}

/**
 * The filter as the SDK takes it. The SDK drops `undefined` silently, which would widen a filter to more documents
 * than were meant, and flattens plain objects: both are refused here.
 */
export function checkedFilter(filter: object): object {
  for (const [field, value] of Object.entries(filter)) {
    if (value === undefined) throw new DataFailure('refused', `filter: ${field} is undefined`)
    if (typeof value === 'object' && value !== null && !isConditionValue(value)) {
      throw new DataFailure('refused', `filter: ${field} is a plain object or list; name its paths, or use is.in`)
    }
  }
  return filter
}

/** For writes: a filter that names nothing would touch every document. */
export function checkedWriteFilter(filter: object): object {
  if (Object.keys(filter).length === 0) throw new DataFailure('refused', 'a write needs a filter')
  return checkedFilter(filter)
}

/** Every part must match; parts may name the same field. */
export const allOf = (...parts: readonly object[]): object => {
  const [only] = parts
  return only !== undefined && parts.length === 1 ? only : (sdk.command.and?.(parts) as object)
}

export const anyOf = (...parts: readonly object[]): object => sdk.command.or?.(parts) as object
