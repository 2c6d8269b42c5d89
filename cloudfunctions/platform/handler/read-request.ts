import * as v from 'valibot'
import type { Action, Contract } from '../../../src/contracts'
import { ok, parse, type Result } from '../../../src/domain/kernel'
import { type Failure, fail } from './failure'

export interface ReadRequest {
  readonly name: string
  readonly action: Action
  readonly requestId: string
}

/** The cloud adds fields of its own to an event, so others than these are let pass and never looked at. */
const envelope = v.object({
  action: v.pipe(v.string(), v.maxLength(60)),
  requestId: v.optional(v.pipe(v.string(), v.regex(/^[0-9A-Za-z-]{16,64}$/))),
  input: v.unknown(),
})

/** Finds the action an event names; its input is parsed later, when the caller's right to ask is known. */
export function readRequest(contract: Contract, event: unknown): Result<ReadRequest, Failure> {
  const parsed = v.safeParse(envelope, event)
  if (!parsed.success) return fail('INVALID_INPUT', { details: { path: 'requestId' } })
  const { action: name, requestId = '' } = parsed.output
  const action = Object.hasOwn(contract, name) ? contract[name] : undefined
  if (action === undefined) return fail('UNKNOWN_ACTION')
  if (action.writes && requestId === '') return fail('INVALID_INPUT', { details: { path: 'requestId' } })
  return ok({ name, action, requestId })
}

/** The action's input as its schema gives it back; the first refusal comes with its path and a text to show. */
export function readInput(action: Action, input: unknown): Result<unknown, Failure> {
  const parsed = parse(action.input, input)
  if (parsed.ok) return parsed
  return fail('INVALID_INPUT', { message: parsed.error.message, details: { path: parsed.error.path } })
}
