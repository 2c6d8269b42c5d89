import type { Examined } from '../engine/reader'
import { CloudError, transactionConflict } from '../errors'
import type { Injection, InvocationStats, LogLine } from '../functions/invocation-stats'

/** One run of a function: what its requests to the cloud add up to, and what is done to them on purpose. */
export class InvocationRecord {
  readonly examined: Examined = { documents: 0 }
  readonly logs: LogLine[] = []
  readonly requestId: string
  readonly functionName: string
  readonly openid: string | undefined
  private readonly injection: Injection
  private operations = 0
  private bytes = 0
  sequentialDepth = 0

  constructor(requestId: string, functionName: string, openid: string | undefined, injection: Injection) {
    this.requestId = requestId
    this.functionName = functionName
    this.openid = openid
    this.injection = injection
  }

  /** Counts an operation around its work and applies the injections. `stop` kills the function's instance. */
  async operation<T>(action: string, requestBytes: number, work: () => Promise<T>, stop: () => void): Promise<T> {
    const number = ++this.operations
    this.bytes += requestBytes
    if (this.injection.latencyMs) await new Promise(resolve => setTimeout(resolve, this.injection.latencyMs))
    if (this.injection.failOperation === number) throw new CloudError('SYS_ERR', 'injected failure')
    if (this.injectsConflict(action)) throw transactionConflict()
    const result = await work()
    if (this.injection.stopAfterOperation === number) {
      stop()
      await new Promise<never>(() => {})
    }
    return result
  }

  addBytes(bytes: number): void {
    this.bytes += bytes
  }

  finish(ms: number, coldStart: boolean, startedAt: Date, error: string | undefined): InvocationStats {
    return {
      requestId: this.requestId,
      functionName: this.functionName,
      ...(this.openid === undefined ? {} : { openid: this.openid }),
      operations: this.operations,
      sequentialDepth: this.sequentialDepth,
      documentsExamined: this.examined.documents,
      bytes: this.bytes,
      ms,
      coldStart,
      ...(error === undefined ? {} : { error }),
      startedAt: startedAt.toISOString(),
      logs: this.logs,
    }
  }

  private injectsConflict(action: string): boolean {
    const rate = this.injection.conflictRate ?? 0
    return rate > 0 && action === 'database.commitTransaction' && Math.random() < rate
  }
}
