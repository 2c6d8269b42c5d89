import type { GenericSchema, InferInput, InferOutput } from 'valibot'
import type { Role } from './role'

/**
 * One thing a cloud function can be asked to do: its input's schema, the roles that may ask, and what it answers.
 * The table of actions is data, so the permission matrix and the fuzz tests are generated from it.
 */
export interface Action<Schema extends GenericSchema = GenericSchema, Output = unknown> {
  readonly input: Schema
  readonly allow: readonly Role[]
  /** Changes data: needs a client-made request id, and a repeat must change nothing. */
  readonly writes: boolean
  /** Never set: carries the answer's type. */
  readonly output?: Output
}

export type Contract = Readonly<Record<string, Action>>

export type InputOf<A extends Action> = InferInput<A['input']>
export type ParsedInputOf<A extends Action> = InferOutput<A['input']>
export type OutputOf<A extends Action> = NonNullable<A['output']>

interface ActionBuilder<Schema extends GenericSchema> {
  answers<Output>(): Action<Schema, Output>
}

const build = <Schema extends GenericSchema>(
  input: Schema,
  allow: readonly Role[],
  writes: boolean,
): ActionBuilder<Schema> => ({ answers: () => ({ input, allow, writes }) })

/** An action that only reads. */
export const query = <Schema extends GenericSchema>(input: Schema, ...allow: Role[]) => build(input, allow, false)

/** An action that changes data, idempotent by the request id. */
export const command = <Schema extends GenericSchema>(input: Schema, ...allow: Role[]) => build(input, allow, true)
