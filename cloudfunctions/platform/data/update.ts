import { DataFailure } from './data-error'
import { sdk } from './sdk'

declare const changeBrand: unique symbol
/** A change made by `set`. */
export interface Change {
  readonly [changeBrand]: true
}

/** A plain value replaces the field whole; a `Change` works on what is there. Paths are written with dots. */
export type Update<T> = {
  readonly [Field in Exclude<keyof T, '_id'> & string]?: T[Field] | Change
} & { readonly [path: `${string}.${string}`]: unknown }

const command = (name: string, ...operands: unknown[]): Change => {
  if (operands.some(operand => operand === undefined)) throw new DataFailure('refused', `set.${name}(undefined)`)
  const make = sdk.command[name]
  if (make === undefined) throw new DataFailure('refused', `the database has no ${name}`)
  return make(...operands) as Change
}

/** Changes that the database applies atomically to what a field holds. */
export const set = {
  inc: (by: number) => command('inc', by),
  max: (value: number) => command('max', value),
  min: (value: number) => command('min', value),
  /** Takes the field away. */
  remove: () => command('remove'),
  push: (...members: readonly unknown[]) => command('push', members),
  pull: (member: unknown) => command('pull', member),
  addToSet: (member: unknown) => command('addToSet', member),
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype

/** Refuses `undefined` anywhere in a value: the SDK would drop it without a word. */
function refuseUndefined(value: unknown, at: string): void {
  if (value === undefined) throw new DataFailure('refused', `${at} is undefined`)
  if (Array.isArray(value)) {
    value.forEach((member, index) => {
      refuseUndefined(member, `${at}[${index}]`)
    })
  }
  if (isPlain(value)) for (const [key, member] of Object.entries(value)) refuseUndefined(member, `${at}.${key}`)
}

/**
 * The update as the SDK takes it. The SDK merges a plain object into what is there, field by field; here a value given
 * is the value stored, so objects are wrapped to replace.
 */
export function checkedUpdate(update: object): object {
  const entries = Object.entries(update)
  if (entries.length === 0) throw new DataFailure('refused', 'an update needs something to change')
  return Object.fromEntries(
    entries.map(([field, value]) => {
      if (field === '_id') throw new DataFailure('refused', 'update: _id cannot change')
      refuseUndefined(value, `update: ${field}`)
      return [field, isPlain(value) ? sdk.command.set?.(value) : value]
    }),
  )
}

/** A whole document, checked: a string id and nothing undefined. */
export function checkedDocument<T extends { readonly _id: string }>(doc: T): T {
  if (typeof doc._id !== 'string' || doc._id === '') throw new DataFailure('refused', 'a document needs an _id')
  refuseUndefined(doc, 'document')
  return doc
}
