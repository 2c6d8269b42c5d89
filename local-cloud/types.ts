import type { Injection, InvocationStats } from './functions/invocation-stats'
import type { Limits } from './limits'
import type { PaySimulator } from './pay/pay-types'
import type { SentMessage } from './wechat/sent-message'

export interface IndexDeclaration {
  name: string
  unique?: boolean
  fields: { field: string; direction: 1 | -1 }[]
}

export interface CollectionDeclaration {
  name: string
  indexes?: IndexDeclaration[]
}

export interface FunctionDeclaration {
  name: string
  /** The cloud's own default is 3. */
  timeoutSeconds?: number
  memoryMb?: number
  /** Seven fields, UTC+8, at most one per function. */
  timer?: { name: string; cron: string }
  /** Names of the environment variables this function receives; all of `LocalCloudOptions.env` when left out. */
  env?: string[]
  /** Instances started in advance, as bought concurrency would. */
  warmInstances?: number
  /** false: a client call is refused, as the cloud's function security rules would. Default true. */
  openToClients?: boolean
}

export interface Declarations {
  collections: CollectionDeclaration[]
  functions: FunctionDeclaration[]
}

export interface LocalCloudOptions {
  /** Everything that must survive a restart lives here. */
  dataDir: string
  /** Each function's built bundle is `<functionsDir>/<name>/index.js`, CommonJS with `exports.main`. */
  functionsDir: string
  declarations: Declarations
  /** 0 = any free port (default). */
  port?: number
  host?: string
  env?: Record<string, string>
  /** Instances per function before calls queue. Default 20. */
  maxInstances?: number
  /** Start of the virtual clock; real time when left out. */
  startAt?: Date
  statics?: StaticFolder[]
  pay?: { callbackFunction?: string }
  /** 'schedule' (default): timers fire as the virtual clock passes them. 'manual': only by `runTimer`. */
  timers?: 'schedule' | 'manual'
  limits?: Partial<Limits>
  /**
   * false (default): a transaction works on single documents named by id, as WeChat documents. true: also on queries and on
   * lists of new documents, as newer CloudBase servers do.
   */
  queriesInTransactions?: boolean
  log?: (line: string) => void
}

/** A folder served over HTTP from the same origin; `fallback` is the file answered for unknown paths without an extension. */
export interface StaticFolder {
  prefix: string
  dir: string
  fallback?: string
}

export interface InvokeOptions {
  openid?: string
  inject?: Injection
}

export interface Invocation {
  result: unknown
  stats: InvocationStats
}

// biome-ignore lint/suspicious/noExplicitAny: documents have no schema here; callers know theirs
export type AdminDocument = Record<string, any>

export interface FindOptions {
  sort?: Record<string, 1 | -1>
  limit?: number
  skip?: number
}

/** Server-side access for set-up and assertions; never through the SDK, never counted as an operation of a function. */
export interface Admin {
  insert(collection: string, documents: AdminDocument[]): Promise<string[]>
  find(collection: string, filter?: AdminDocument, options?: FindOptions): Promise<AdminDocument[]>
  count(collection: string, filter?: AdminDocument): Promise<number>
  remove(collection: string, filter: AdminDocument): Promise<number>
  update(collection: string, filter: AdminDocument, change: AdminDocument): Promise<number>
}

export interface ClockControl {
  now(): Date
  set(at: Date): void
  advance(ms: number): void
  freeze(): void
  run(): void
}

export interface LocalCloud {
  url: string
  port: number
  clock: ClockControl
  callFunction(name: string, data: unknown, options?: InvokeOptions): Promise<Invocation>
  runTimer(functionName: string): Promise<Invocation>
  admin: Admin
  pay: PaySimulator
  /** The person allowed `count` messages of a template: without that, sending answers 43101. */
  allowMessages(openid: string, templateId: string, count?: number): void
  messages(): SentMessage[]
  invocations(): InvocationStats[]
  inject(injection: Injection | undefined): void
  close(): Promise<void>
}
