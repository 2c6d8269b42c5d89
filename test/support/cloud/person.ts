import { randomUUID } from 'node:crypto'
import type { Injection, InvocationStats, LocalCloud } from '../../../local-cloud'
import type { ActionReply, contracts, ErrorCode, FunctionName, InputOf, OutputOf } from '../../../src/contracts'
import type { Action } from '../../../src/contracts/action'

export type Contracts = typeof contracts
export type ActionName<F extends FunctionName> = keyof Contracts[F] & string
type Of<F extends FunctionName, A extends ActionName<F>> = Extract<Contracts[F][A], Action>

export interface CallOptions {
  /** A new one unless given: give one to repeat a request. */
  readonly requestId?: string
  readonly inject?: Injection
}

export interface Called<Output> {
  readonly reply: ActionReply<Output>
  readonly stats: InvocationStats
}

/** Somebody with a WeChat identity, calling the built functions as a phone would. */
export class Person {
  constructor(
    private readonly cloud: LocalCloud,
    readonly openid: string,
  ) {}

  /** The whole reply, and what it cost. */
  async call<F extends FunctionName, A extends ActionName<F>>(
    name: F,
    action: A,
    input: InputOf<Of<F, A>>,
    { requestId = randomUUID(), inject }: CallOptions = {},
  ): Promise<Called<OutputOf<Of<F, A>>>> {
    const event = { action, requestId, input }
    const options = { openid: this.openid, ...(inject === undefined ? {} : { inject }) }
    const { result, stats } = await this.cloud.callFunction(name, event, options)
    return { reply: result as ActionReply<OutputOf<Of<F, A>>>, stats }
  }

  /** The answer; throws where it was refused. */
  async ask<F extends FunctionName, A extends ActionName<F>>(
    name: F,
    action: A,
    input: InputOf<Of<F, A>>,
    options: CallOptions = {},
  ): Promise<OutputOf<Of<F, A>>> {
    const { reply } = await this.call(name, action, input, options)
    if (!reply.ok) throw new Error(`${name}.${action} refused: ${JSON.stringify(reply.error)}`)
    return reply.value
  }

  /** The code it was refused with, or `OK`. */
  async outcome<F extends FunctionName, A extends ActionName<F>>(
    name: F,
    action: A,
    input: InputOf<Of<F, A>>,
    options: CallOptions = {},
  ): Promise<ErrorCode | 'OK'> {
    const { reply } = await this.call(name, action, input, options)
    return reply.ok ? 'OK' : reply.error.code
  }
}
