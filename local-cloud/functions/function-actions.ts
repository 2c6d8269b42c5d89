import { invalidParameter } from '../errors'
import type { ServiceAction } from '../gateway/sdk-gateway'
import type { FunctionHost } from './function-host'

/** `functions.invokeFunction`: a function calls a function. The callee sees no OPENID: it was not a person who called. */
export function invokeAction(host: FunctionHost): ServiceAction {
  return async body => {
    const name = body.function_name
    if (typeof name !== 'string') throw invalidParameter('the call lacks function_name')
    const event = typeof body.request_data === 'string' && body.request_data !== '' ? JSON.parse(body.request_data) : {}
    const { resultJson } = await host.call({ name, event, source: 'scf' })
    return { data: { response_data: resultJson ?? 'null' } }
  }
}
