/** Disturbances for tests; per invocation or as the default for all. */
export interface Injection {
  /** Added before each operation. */
  latencyMs?: number
  /** 0…1: how often a write in a transaction or a commit answers a conflict. */
  conflictRate?: number
  /** The n-th operation (1 = first) fails with a system error and does nothing. */
  failOperation?: number
  /** The function is killed right after its n-th operation took effect, before it hears the answer. */
  stopAfterOperation?: number
}

export interface LogLine {
  level: string
  text: string
}

/** What one invocation did. */
export interface InvocationStats {
  requestId: string
  functionName: string
  openid?: string
  /** Requests to the cloud: database, storage, calls, WeChat. */
  operations: number
  /** The longest chain of operations of which each began after the previous one had ended: the round trips a user waits for. */
  sequentialDepth: number
  documentsExamined: number
  /** Request and answer bodies of all operations. */
  bytes: number
  ms: number
  coldStart: boolean
  error?: string
  startedAt: string
  logs: LogLine[]
}
