import type { DealerDocument } from '../../../cloudfunctions/platform/identity'
import type { Injection, InvocationStats, LocalCloud, LocalCloudOptions } from '../../../local-cloud'
import type { FunctionName, InputOf, OutputOf } from '../../../src/contracts'
import type { Action } from '../../../src/contracts/action'
import { startTestCloud, type TestCloud } from '../cloud'
import type { ActionName, Called, CallOptions, Contracts } from '../cloud/person'
import { GOODS, type Goods, goodsDocuments } from './goods'
import { FAMILY, STAFF } from './people'

/** Monday noon in UTC+8. */
export const START = Date.parse('2026-11-23T12:00:00+08:00')

type ActionOf<F extends FunctionName, A extends ActionName<F>> = Extract<Contracts[F][A], Action>

/** The product on a local cloud, seen from orders and money: a dozen goods, a family of dealers, a clock to turn. */
export class Channel {
  private requests = 0

  constructor(private readonly test: TestCloud) {}

  get cloud(): LocalCloud {
    return this.test.cloud
  }

  get now(): number {
    return this.cloud.clock.now().getTime()
  }

  newRequestId(): string {
    this.requests += 1
    return `request-${String(this.requests).padStart(12, '0')}`
  }

  /** One call as a person: the answer and what it cost. Rejects where the function itself died. */
  ask<F extends FunctionName, A extends ActionName<F>>(
    who: string,
    name: F,
    action: A,
    input: InputOf<ActionOf<F, A>>,
    { requestId = this.newRequestId(), ...more }: CallOptions = {},
  ): Promise<Called<OutputOf<ActionOf<F, A>>>> {
    return this.test.as(who).call(name, action, input, { requestId, ...more })
  }

  /** As `ask`, for calls that must succeed. */
  async get<F extends FunctionName, A extends ActionName<F>>(
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

  close(): Promise<void> {
    return this.test.close()
  }
}

export interface ChannelOptions {
  readonly goods?: readonly Goods[]
  readonly dealers?: readonly DealerDocument[]
  readonly limits?: LocalCloudOptions['limits']
}

const FUNCTIONS = ['promotion', 'order', 'payment-notify', 'commission', 'leaderboard', 'jobs']

export async function startChannel({
  goods = GOODS,
  dealers = FAMILY,
  limits = {},
}: ChannelOptions = {}): Promise<Channel> {
  const cloud = { limits, env: { WXPAY_SUB_MCH_ID: '1900000109' } }
  const channel = new Channel(await startTestCloud({ functions: FUNCTIONS, at: START, cloud }))
  for (const [collection, documents] of Object.entries(goodsDocuments(goods))) {
    await channel.insert(collection, ...documents)
  }
  await channel.insert('dealers', ...dealers)
  await channel.insert('staff', ...STAFF)
  return channel
}
