import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { DealerDocument } from '../../../cloudfunctions/platform/identity'
import type { Brand } from '../../../config/brand/load-brand'
import { declarations } from '../../../config/cloud/declarations'
import {
  type Injection,
  type InvocationStats,
  type LocalCloud,
  type LocalCloudOptions,
  startLocalCloud,
} from '../../../local-cloud'
import type { Action, ActionReply, contracts, FunctionName, InputOf, OutputOf } from '../../../src/contracts'
import { testBrandDocuments } from './goods'
import { FAMILY, STAFF } from './people'

/** Monday noon in UTC+8. */
export const START = Date.parse('2026-11-23T12:00:00+08:00')

type Contracts = typeof contracts
type ActionOf<F extends FunctionName, A extends keyof Contracts[F]> = Extract<Contracts[F][A], Action>

export interface CallOptions {
  readonly requestId?: string
  readonly inject?: Injection
}

export interface Answered<Output> {
  readonly reply: ActionReply<Output>
  readonly stats: InvocationStats
}

/** The product on a local cloud: built bundles, the real SDK, a dozen products and a family of dealers. */
export class Channel {
  private requests = 0

  constructor(
    readonly cloud: LocalCloud,
    private readonly dataDir: string,
  ) {}

  get now(): number {
    return this.cloud.clock.now().getTime()
  }

  newRequestId(): string {
    this.requests += 1
    return `request-${String(this.requests).padStart(12, '0')}`
  }

  /** One call as a person: the answer and what it cost. Rejects where the function itself died. */
  async ask<F extends FunctionName, A extends keyof Contracts[F] & string>(
    who: string,
    name: F,
    action: A,
    input: InputOf<ActionOf<F, A>>,
    { requestId = this.newRequestId(), inject }: CallOptions = {},
  ): Promise<Answered<OutputOf<ActionOf<F, A>>>> {
    const { result, stats } = await this.cloud.callFunction(
      name,
      { action, requestId, input },
      { openid: `o-${who}`, ...(inject ? { inject } : {}) },
    )
    return { reply: result as ActionReply<OutputOf<ActionOf<F, A>>>, stats }
  }

  /** As `ask`, for calls that must succeed. */
  async get<F extends FunctionName, A extends keyof Contracts[F] & string>(
    who: string,
    name: F,
    action: A,
    input: InputOf<ActionOf<F, A>>,
    options: CallOptions = {},
  ): Promise<OutputOf<ActionOf<F, A>>> {
    const { reply, stats } = await this.ask(who, name, action, input, options)
    const logs = () => stats.logs.map(line => line.text).join('\n')
    if (!reply.ok) throw new Error(`${name}.${action}: ${JSON.stringify(reply.error)}\n${logs()}`)
    return reply.value
  }

  /** The timer's tick. Rejects where the function itself died. */
  async tick(inject?: Injection): Promise<InvocationStats> {
    this.cloud.inject(inject)
    try {
      return (await this.cloud.runTimer('jobs')).stats
    } finally {
      this.cloud.inject(undefined)
    }
  }

  advance(ms: number): void {
    this.cloud.clock.advance(ms)
  }

  async insert(collection: string, ...documents: readonly object[]): Promise<void> {
    await this.cloud.admin.insert(collection, documents as never)
  }

  async all<T = Record<string, never>>(collection: string, filter: object = {}): Promise<T[]> {
    return (await this.cloud.admin.find(collection, filter, { limit: 100_000 })) as T[]
  }

  async one<T>(collection: string, id: string): Promise<T> {
    const [found] = await this.all<T>(collection, { _id: id })
    if (!found) throw new Error(`${collection}/${id} is not there`)
    return found
  }

  async close(): Promise<void> {
    await this.cloud.close()
    rmSync(this.dataDir, { recursive: true, force: true })
  }
}

export interface ChannelOptions {
  readonly brand?: Partial<Brand>
  readonly dealers?: readonly DealerDocument[]
  readonly limits?: LocalCloudOptions['limits']
}

const NEEDED = ['promotion', 'order', 'payment-notify', 'commission', 'leaderboard', 'jobs']

/** `npm test` builds the functions first; a single run may name another folder of bundles. */
const functionsDir = process.env.QDT_FUNCTIONS ?? resolve(__dirname, '../../../dist/cloudfunctions')

export async function startChannel({ brand, dealers = FAMILY, limits = {} }: ChannelOptions = {}): Promise<Channel> {
  if (!existsSync(functionsDir)) throw new Error('no built functions: run `npm run build:functions` first')
  const dataDir = mkdtempSync(join(tmpdir(), 'channel-'))
  const cloud = await startLocalCloud({
    dataDir,
    functionsDir,
    declarations: { ...declarations, functions: declarations.functions.filter(({ name }) => NEEDED.includes(name)) },
    timers: 'manual',
    limits,
    startAt: new Date(START),
    env: { WXPAY_SUB_MCH_ID: '1900000109' },
  })
  cloud.clock.freeze()
  const channel = new Channel(cloud, dataDir)
  for (const [collection, documents] of Object.entries(testBrandDocuments(START, brand))) {
    if (documents.length > 0) await channel.insert(collection, ...documents)
  }
  await channel.insert('dealers', ...dealers)
  await channel.insert('staff', ...STAFF)
  return channel
}
