import Taro from '@tarojs/taro'
import { err, ok, type Result } from '@/domain/kernel'
import { currentOpenid } from './identity'

/** Why an answer did not come: no network, none in time, or the cloud failed before our own code could speak. */
export type TransportError =
  | { readonly kind: 'offline' }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'unavailable' }

// A cold start behind a queue can take seconds; a person will not wait longer than this.
const TIMEOUT_MS = 20_000

// Asked by `process.env` wherever it matters, never through a constant of ours: the compiler then cuts the whole other branch away
// in each file, with what only it imports.
/** Must run once, before the first call. */
export function initCloud(): void {
  if (process.env.QDT_CLOUD === 'local') return
  Taro.cloud.init(process.env.QDT_CLOUD_ENV ? { env: process.env.QDT_CLOUD_ENV } : {})
}

/** Calls a cloud function; its answer is unknown until a contract gives it a type. */
export async function callCloud(name: string, data: object): Promise<Result<unknown, TransportError>> {
  if (process.env.QDT_CLOUD === 'local') return postLocal('callFunction', { name, data })
  try {
    const answer = await Taro.cloud.callFunction({ name, data })
    return ok(answer.result)
  } catch (cause) {
    return err(transportErrorOf(cause))
  }
}

/** Speaks to the local cloud's client gateway: what `wx` itself does on a phone. */
export async function postLocal(
  path: 'callFunction' | 'requestPayment',
  data: object,
): Promise<Result<unknown, TransportError>> {
  try {
    const response = await Taro.request<{ result?: unknown; errCode?: number }>({
      url: `${process.env.QDT_LOCAL_URL}/client/${path}`,
      method: 'POST',
      header: { 'content-type': 'application/json', 'x-local-openid': currentOpenid() },
      data,
      timeout: TIMEOUT_MS,
    })
    const body = response.data
    if (response.statusCode !== 200 || typeof body !== 'object' || body === null || body.errCode) {
      return err({ kind: 'unavailable' })
    }
    return ok(body.result)
  } catch (cause) {
    return err(transportErrorOf(cause))
  }
}

/** WeChat and the browser say why a call failed in an error code or in words, or both. */
function transportErrorOf(cause: unknown): TransportError {
  const { errCode, errMsg, message } = (typeof cause === 'object' && cause !== null ? cause : {}) as Record<
    string,
    unknown
  >
  const text = `${errCode ?? ''} ${errMsg ?? message ?? ''}`
  if (/time[d ]*out|-404012|-504003/i.test(text)) return { kind: 'timeout' }
  // With an error code of the cloud's own the request did arrive; what ran there failed.
  if (/-40401|-50[14]\d{3}/.test(text)) return { kind: 'unavailable' }
  if (/request:fail|fetch|network|offline|abort|-404006|\b-1\b/i.test(text)) return { kind: 'offline' }
  return { kind: 'unavailable' }
}
