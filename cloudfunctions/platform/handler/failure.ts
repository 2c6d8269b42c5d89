import type { ErrorCode } from '../../../src/contracts'
import { err, type Result } from '../../../src/domain/kernel'

/** What an action answers where it expected not to succeed. The text comes from the table of errors unless one is given. */
export interface Failure {
  readonly code: ErrorCode
  readonly message?: string
  readonly details?: unknown
}

export type Answer<T> = Promise<Result<T, Failure>>

export const fail = (code: ErrorCode, more: Omit<Failure, 'code'> = {}): Result<never, Failure> =>
  err({ code, ...more })
