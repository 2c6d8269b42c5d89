import type { IncomingMessage, ServerResponse } from 'node:http'
import { CloudError, invalidParameter } from '../errors'
import type { FunctionHost } from '../functions/function-host'
import type { Injection, InvocationStats } from '../functions/invocation-stats'
import { appId } from '../functions/runtime-environment'
import type { Limits } from '../limits'
import type { Invocation, InvokeOptions } from '../types'
import { toClientError } from './client-errors'
import { readBody } from './request-body'

/** What a phone may ask: call a function as the person whose openid it carries. */
export class ClientGateway {
  private readonly host: FunctionHost
  private readonly limits: Limits
  constructor(host: FunctionHost, limits: Limits) {
    this.host = host
    this.limits = limits
  }

  /** As `wx.cloud.callFunction`: the cloud adds `userInfo` to the event; a failure carries `errCode` and `errMsg`. */
  async callFunction(
    name: string,
    data: unknown,
    options: InvokeOptions = {},
  ): Promise<Invocation & { resultJson: string | undefined }> {
    const { openid, inject } = options
    try {
      if (this.host.declaration(name)?.openToClients === false)
        throw new CloudError('PERMISSION_DENIED', `${name} is not open to clients`)
      const event = openid === undefined ? (data ?? {}) : { ...(data as object), userInfo: { appId, openId: openid } }
      return await this.host.call({
        name,
        event,
        source: 'wx_client',
        ...(openid === undefined ? {} : { openid }),
        ...(inject ? { inject } : {}),
      })
    } catch (error) {
      throw toClientError(error)
    }
  }

  /** `POST /client/callFunction` */
  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const body = JSON.parse((await readBody(request, this.limits.requestBytes)).toString() || '{}')
      if (typeof body.name !== 'string') throw invalidParameter('the call lacks a function name')
      const { resultJson, stats } = await this.callFunction(body.name, body.data, invokeOptions(request))
      answer(
        response,
        `{"result":${resultJson ?? 'null'},"requestID":"${stats.requestId}","errMsg":"cloud.callFunction:ok"}`,
        stats,
      )
    } catch (error) {
      const failure =
        error instanceof SyntaxError
          ? toClientError(invalidParameter('the call is not JSON'))
          : toClientErrorOnce(error)
      const stats = failure.stats as InvocationStats | undefined
      const { errCode, errMsg } = failure
      answer(response, JSON.stringify({ errCode, errMsg, ...(stats ? { requestID: stats.requestId } : {}) }), stats)
    }
  }
}

const toClientErrorOnce = (error: unknown) =>
  error instanceof Error && error.name === 'ClientCallError'
    ? (error as ReturnType<typeof toClientError>)
    : toClientError(error)

function invokeOptions(request: IncomingMessage): InvokeOptions {
  const openid = request.headers['x-local-openid']
  const inject = request.headers['x-local-inject']
  return {
    ...(typeof openid === 'string' && openid !== '' ? { openid } : {}),
    ...(typeof inject === 'string' ? { inject: JSON.parse(inject) as Injection } : {}),
  }
}

function answer(response: ServerResponse, body: string, stats: InvocationStats | undefined): void {
  const headers: Record<string, string | number> = { 'content-type': 'application/json; charset=utf-8' }
  if (stats) {
    headers['x-local-operations'] = stats.operations
    headers['x-local-depth'] = stats.sequentialDepth
    headers['x-local-examined'] = stats.documentsExamined
    headers['x-local-ms'] = Math.round(stats.ms)
  }
  response.writeHead(200, headers)
  response.end(body)
}
