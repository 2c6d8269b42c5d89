export type DataFailureKind = 'duplicate' | 'conflict' | 'refused'

/** What the database did not do. `duplicate` and `conflict` are expected; anything else is a fault. */
export class DataFailure extends Error {
  constructor(
    readonly kind: DataFailureKind,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options)
    this.name = 'DataFailure'
  }
}

/** A page's cursor that this server did not make: the caller's input is at fault. */
export class BadCursor extends Error {
  constructor() {
    super('not a cursor of this list')
    this.name = 'BadCursor'
  }
}

const DUPLICATE = /E11000|duplicate key|DUPLICATE_WRITE/i
const CONFLICT = /TRANSACTION_CONFLICT|TransactionBusy|WriteConflict|transaction.*(conflict|busy|not ?exist|aborted)/i

/**
 * Classifies by text, because the SDK loses the server's code: a duplicate key comes as -502001 or -501001, a conflict
 * raised inside a transaction as -501001, one at commit as a raw `{code, message}`.
 */
export function dataFailure(what: string, cause: unknown): DataFailure {
  if (cause instanceof DataFailure) return cause
  const text = textOf(cause)
  const kind = DUPLICATE.test(text) ? 'duplicate' : CONFLICT.test(text) ? 'conflict' : 'refused'
  return new DataFailure(kind, `${what}: ${text}`, { cause })
}

export const isDuplicate = (error: unknown): boolean => error instanceof DataFailure && error.kind === 'duplicate'
export const isConflict = (error: unknown): boolean => error instanceof DataFailure && error.kind === 'conflict'

function textOf(cause: unknown): string {
  if (typeof cause !== 'object' || cause === null) return String(cause)
  const { code, errCode, message, errMsg } = cause as Record<string, unknown>
  return [code, errCode, errMsg ?? message].filter(part => part !== undefined).join(' ')
}
