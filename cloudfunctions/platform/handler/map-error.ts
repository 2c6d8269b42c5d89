import { type ActionReply, ERROR_TEXTS } from '../../../src/contracts'
import { BadCursor, isConflict } from '../data'
import type { Failure } from './failure'

/** The one place where failures become what the client gets. */
export function refusalOf({ code, message, details }: Failure): ActionReply<never> {
  const error = { code, message: message ?? ERROR_TEXTS[code] }
  return { ok: false, error: details === undefined ? error : { ...error, details } }
}

/** What was thrown: contention and a foreign cursor are known; the rest is a fault of ours, told without its details. */
export function failureOfThrown(thrown: unknown): Failure {
  if (isConflict(thrown)) return { code: 'BUSY' }
  if (thrown instanceof BadCursor) return { code: 'INVALID_INPUT', details: { path: 'cursor' } }
  return { code: 'INTERNAL' }
}
