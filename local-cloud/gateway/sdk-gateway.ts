import type { IncomingMessage, ServerResponse } from 'node:http'
import { newRequestId } from '../documents/ids'
import type { Engine } from '../engine/engine'
import type { Examined } from '../engine/reader'
import { CloudError, invalidParameter, messageOf } from '../errors'
import type { FunctionHost } from '../functions/function-host'
import type { Limits } from '../limits'
import type { Answer, DatabaseActions } from './database-actions'
import { parseMultipart } from './multipart'
import { readBody } from './request-body'
import type { RequestBody } from './request-fields'

/** An action of one service (`functions`, `storage`, `wx`); a Buffer is sent as it is, an object as JSON. */
export type ServiceAction = (body: RequestBody, context: ServiceContext) => Promise<Answer | Buffer>

export interface ServiceContext {
  requestId: string
  openid: string | undefined
}

/** Answers what `@cloudbase/node-sdk` posts: JSON (or a form for WeChat's own APIs) with an `action`. */
export class SdkGateway {
  private readonly database: DatabaseActions
  private readonly engine: Engine
  private readonly host: FunctionHost
  private readonly limits: Limits
  private readonly services: Record<string, ServiceAction>
  private readonly log: (line: string) => void

  constructor(
    database: DatabaseActions,
    engine: Engine,
    host: FunctionHost,
    limits: Limits,
    services: Record<string, ServiceAction>,
    log: (line: string) => void,
  ) {
    this.database = database
    this.engine = engine
    this.host = host
    this.limits = limits
    this.services = services
    this.log = log
  }

  /** `invocationId` is the last part of the address that the instance was given. */
  async handle(request: IncomingMessage, response: ServerResponse, invocationId: string): Promise<void> {
    const requestId = newRequestId()
    let reply: Answer | Buffer
    try {
      const bytes = await readBody(request, this.limits.requestBytes)
      reply = await this.dispatch(readRequest(request, bytes), bytes.length, invocationId)
    } catch (error) {
      reply = this.failure(error)
    }
    const raw = reply instanceof Buffer
    const body = Buffer.isBuffer(reply) ? reply : Buffer.from(JSON.stringify({ ...reply, requestId }))
    this.host.current(invocationId)?.record.addBytes(body.length)
    response.writeHead(200, {
      'content-type': raw ? 'application/octet-stream' : 'application/json; charset=utf-8',
      'content-length': body.length,
    })
    response.end(body)
  }

  private async dispatch(body: RequestBody, bytes: number, invocationId: string): Promise<Answer | Buffer> {
    const action = typeof body.action === 'string' ? body.action : ''
    const running = this.host.current(invocationId)
    const examined = running?.record.examined ?? { documents: 0 }
    const openid = running?.record.openid
    const work = () => this.perform(action, body, examined, { requestId: invocationId, openid })
    try {
      return await (running ? running.record.operation(action, bytes, work, running.stop) : work())
    } catch (error) {
      this.endConflicted(error, body)
      throw error
    }
  }

  private perform(
    action: string,
    body: RequestBody,
    examined: Examined,
    context: ServiceContext,
  ): Promise<Answer | Buffer> {
    if (action.startsWith('database.')) return this.database.run(action, body, examined)
    const service = Object.hasOwn(this.services, action) ? this.services[action] : undefined
    if (!service) throw invalidParameter(`unknown action ${action}`)
    return service(body, context)
  }

  /** The SDK starts afresh after a conflict without ending the old transaction; the server must. */
  private endConflicted(error: unknown, body: RequestBody): void {
    if (!(error instanceof CloudError) || error.code !== 'DATABASE_TRANSACTION_CONFLICT') return
    if (typeof body.transactionId === 'string') this.engine.transactions.abortById(body.transactionId)
  }

  private failure(error: unknown): Answer {
    if (error instanceof CloudError) return { code: error.code, message: error.message }
    this.log(`internal error: ${error instanceof Error ? error.stack : String(error)}`)
    return { code: 'SYS_ERR', message: messageOf(error) }
  }
}

function readRequest(request: IncomingMessage, bytes: Buffer): RequestBody {
  const type = request.headers['content-type'] ?? ''
  if (type.startsWith('multipart/form-data')) return parseMultipart(bytes, type)
  let parsed: unknown
  try {
    parsed = JSON.parse(bytes.toString())
  } catch {
    throw invalidParameter('the request is not JSON')
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
    throw invalidParameter('the request is not an object')
  return parsed as RequestBody
}
