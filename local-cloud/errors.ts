/** What went wrong with the local cloud itself (not with a request to it): one plain sentence for the person who started it. */
export type LocalCloudErrorCode =
  | 'PORT_IN_USE'
  | 'DATA_DAMAGED'
  | 'DATA_IN_USE'
  | 'FUNCTION_NOT_BUILT'
  | 'FUNCTION_LOAD_FAILED'
  | 'BAD_DECLARATION'
  | 'INDEX_BUILD_FAILED'

export class LocalCloudError extends Error {
  readonly code: LocalCloudErrorCode
  constructor(code: LocalCloudErrorCode, message: string) {
    super(message)
    this.name = 'LocalCloudError'
    this.code = code
  }
}

/** An error that the cloud answers to a request: `code` is the server's string code, which the SDK maps to a number. */
export class CloudError extends Error {
  readonly code: string
  constructor(code: string, message: string) {
    super(message)
    this.name = 'CloudError'
    this.code = code
  }
}

export const invalidParameter = (message: string): CloudError => new CloudError('INVALID_PARAM', message)
export const databaseFailed = (message: string): CloudError => new CloudError('DATABASE_REQUEST_FAILED', message)
const askUs = 'Please check your request, but if the problem persists, contact us.'
export const transactionConflict = (): CloudError =>
  new CloudError(
    'DATABASE_TRANSACTION_CONFLICT',
    `[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. ${askUs}`,
  )
export const noSuchTransaction = (): CloudError =>
  new CloudError(
    'DATABASE_TRANSACTION_FAIL',
    `[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds. ${askUs}`,
  )

/** The text of anything thrown, for a log line or an answer. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
