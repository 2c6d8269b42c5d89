import { createHash } from 'node:crypto'
import type {
  Action,
  ActionReply,
  ActionRequest,
  contracts,
  FunctionName,
  InputOf,
  OutputOf,
} from '../../../src/contracts'

/** Carries one client call to a cloud, as the person with that openid. */
export type Transport = (functionName: string, request: ActionRequest, openid: string) => Promise<unknown>

type Contracts = typeof contracts
type ActionName<F extends FunctionName> = keyof Contracts[F] & string
type ActionOf<F extends FunctionName, A extends ActionName<F>> = Extract<Contracts[F][A], Action>

/** A function that answered, but not with what was asked for. */
export class Refused extends Error {
  readonly code: string
  /** What the function told the person, in Chinese. */
  readonly text: string

  constructor(call: string, reply: Extract<ActionReply, { ok: false }>) {
    super(`${call}: ${reply.error.message} (${reply.error.code})`)
    this.code = reply.error.code
    this.text = reply.error.message
  }
}

/** One person before a cloud: asks its functions and hears their answers. */
export class Caller {
  private readonly transport: Transport
  readonly openid: string

  constructor(transport: Transport, openid: string) {
    this.transport = transport
    this.openid = openid
  }

  /** `key` names the deed, for actions that write: the same key is the same deed, so a repeat changes nothing. Throws `Refused`. */
  async ask<F extends FunctionName, A extends ActionName<F>>(
    functionName: F,
    action: A,
    input: InputOf<ActionOf<F, A>>,
    key?: string,
  ): Promise<OutputOf<ActionOf<F, A>>> {
    const request: ActionRequest = { action, input, ...(key === undefined ? {} : { requestId: requestIdOf(key) }) }
    const reply = (await this.transport(functionName, request, this.openid)) as ActionReply<OutputOf<ActionOf<F, A>>>
    if (!reply.ok) throw new Refused(`${functionName}.${action}`, reply)
    return reply.value
  }
}

const requestIdOf = (key: string): string => createHash('sha256').update(key).digest('hex').slice(0, 32)
