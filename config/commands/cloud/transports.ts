import type { LocalCloud } from '../../../local-cloud'
import type { Transport } from './caller'

/** Calls a local cloud in this process. */
export const inProcess =
  (cloud: LocalCloud): Transport =>
  async (name, request, openid) =>
    (await cloud.callFunction(name, request, { openid })).result

/** Calls a local cloud that `npm start` runs, over the same door that the browser uses. */
export const overHttp =
  (url: string): Transport =>
  async (name, request, openid) => {
    const response = await fetch(`${url}/client/callFunction`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-local-openid': openid },
      body: JSON.stringify({ name, data: request }),
    })
    const answer = (await response.json()) as { result?: unknown; errMsg?: string }
    if (answer.result === undefined || answer.result === null)
      throw new Error(answer.errMsg ?? `HTTP ${response.status}`)
    return answer.result
  }
