import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { LogLine } from './invocation-stats'

export interface InstanceSettings {
  functionName: string
  bundle: string
  clock: SharedArrayBuffer
  env: Record<string, string>
  memoryMb: number
}

export interface Call {
  requestId: string
  /** JSON text. */
  event: string
  env: Record<string, string>
  context: Record<string, unknown>
}

export type Outcome =
  | { kind: 'result'; json: string | undefined }
  | { kind: 'thrown'; message: string; stack?: string }
  | { kind: 'ended'; reason: string }

interface WorkerError {
  message: string
  stack?: string
}

type FromWorker =
  | { type: 'ready' }
  | { type: 'load-failed'; error: WorkerError }
  | { type: 'crash'; error: WorkerError }
  | { type: 'log'; requestId: string; level: string; text: string }
  | { type: 'result'; requestId: string; json: string | undefined }
  | { type: 'thrown'; requestId: string; error: WorkerError }

/** One instance of a function: a worker thread with its own module state, running one invocation at a time. */
export class Instance {
  readonly loaded: Promise<void>
  calls = 0
  ended = false
  onLog: (line: LogLine) => void = () => {}
  private readonly depth = new Int32Array(new SharedArrayBuffer(4))
  private readonly worker: Worker
  private settle: ((outcome: Outcome) => void) | undefined
  private markLoaded: () => void = () => {}
  private failLoading: (error: Error) => void = () => {}

  constructor(settings: InstanceSettings) {
    this.loaded = new Promise((resolve, reject) => {
      this.markLoaded = resolve
      this.failLoading = reject
    })
    this.loaded.catch(() => {})
    this.worker = new Worker(workerScript(), {
      name: settings.functionName,
      env: settings.env,
      execArgv: [],
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: settings.memoryMb },
      workerData: { bundle: settings.bundle, clock: settings.clock, depth: this.depth.buffer },
    })
    for (const stream of [this.worker.stdout, this.worker.stderr])
      stream.on('data', data => this.onLog({ level: 'log', text: String(data) }))
    this.worker.on('message', (message: FromWorker) => this.receive(message))
    this.worker.on('error', error => this.end(error.message))
    this.worker.on('exit', () => this.end('the instance ended'))
  }

  /** Round trips to the cloud, one after another, of the invocation that runs or ran last. */
  get sequentialDepth(): number {
    return this.depth[0] ?? 0
  }

  run(call: Call): Promise<Outcome> {
    this.calls++
    return new Promise(resolve => {
      if (this.ended) return resolve({ kind: 'ended', reason: 'the instance ended' })
      this.settle = resolve
      this.worker.postMessage(call)
    })
  }

  async kill(reason: string): Promise<void> {
    this.end(reason)
    await this.worker.terminate()
  }

  private receive(message: FromWorker): void {
    if (message.type === 'ready') this.markLoaded()
    else if (message.type === 'load-failed') this.failLoading(new Error(message.error.message))
    else if (message.type === 'log') this.onLog({ level: message.level, text: message.text })
    else if (message.type === 'result') this.answer({ kind: 'result', json: message.json })
    else if (message.type === 'thrown') this.answer({ kind: 'thrown', ...message.error })
    else {
      this.onLog({ level: 'error', text: message.error.stack ?? message.error.message })
      void this.kill(message.error.message)
    }
  }

  private answer(outcome: Outcome): void {
    const settle = this.settle
    this.settle = undefined
    settle?.(outcome)
  }

  private end(reason: string): void {
    this.ended = true
    this.failLoading(new Error(reason))
    this.answer({ kind: 'ended', reason })
  }
}

/** The script lies beside this file, or beside the bundle that this file was packed into. */
function workerScript(): string {
  const beside = join(__dirname, 'instance-worker.cjs')
  return existsSync(beside) ? beside : join(__dirname, 'functions', 'instance-worker.cjs')
}
