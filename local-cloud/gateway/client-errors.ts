import { CloudError, messageOf } from '../errors'

/** What `wx.cloud.callFunction` rejects with: the number a phone sees for the server's code. */
const numbers: Record<string, number> = {
  FUNCTION_NOT_FOUND: -501000,
  FUNCTIONS_EXECUTE_FAIL: -504002,
  FUNCTIONS_TIME_LIMIT_EXCEEDED: -504003,
  EXCEED_MAX_PAYLOAD_SIZE: -501007,
  INVALID_PARAM: -501007,
  PERMISSION_DENIED: -501023,
}

const names: Record<number, string> = {
  [-501000]: 'resource not found',
  [-501001]: 'resource system error',
  [-501007]: 'invalid parameters',
  [-501023]: 'permission denied',
  [-504002]: 'functions execute fail',
  [-504003]: 'functions execute timeout',
}

export class ClientCallError extends Error {
  readonly errCode: number
  readonly errMsg: string
  stats: unknown
  constructor(errCode: number, detail: string) {
    const errMsg = `cloud.callFunction:fail Error: errCode: ${errCode} ${names[errCode] ?? ''} | errMsg: ${detail}`
    super(errMsg)
    this.name = 'ClientCallError'
    this.errCode = errCode
    this.errMsg = errMsg
  }
}

export function toClientError(error: unknown): ClientCallError {
  const code = error instanceof CloudError ? (numbers[error.code] ?? -501001) : -501001
  const result = new ClientCallError(code, messageOf(error))
  if (error instanceof CloudError && 'stats' in error) result.stats = error.stats
  return result
}
