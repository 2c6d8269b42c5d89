import type { FunctionDeclaration } from '../types'

export const appId = 'wx0000000000local0'
export const environmentId = 'local-cloud'

/** Who calls: a mini-program, another function, a timer, or WeChat itself. */
export type CallSource = 'wx_client' | 'scf' | 'wx_trigger' | 'wx_pay'

/** Variables that make the SDK believe it runs in the cloud; the credentials are checked by nobody. */
export function baseEnvironment(): Record<string, string> {
  return {
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    SCF_NAMESPACE: environmentId,
    TCB_ENV: environmentId,
    TZ: 'UTC',
    NODE_ENV: 'production',
  }
}

/** Variables of one invocation: the caller's identity, and an address that tells whose requests arrive there. */
export function callEnvironment(
  source: CallSource,
  openid: string | undefined,
  endpoint: string,
): Record<string, string> {
  const identity: Record<string, string> = { WX_APPID: appId, WX_CLIENTIP: '127.0.0.1' }
  if (openid !== undefined) identity.WX_OPENID = openid
  return {
    ...identity,
    WX_CONTEXT_KEYS: Object.keys(identity).join(','),
    TCB_SOURCE: source,
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: endpoint }),
  }
}

export function functionContext(
  declaration: FunctionDeclaration,
  requestId: string,
  seconds: number,
): Record<string, unknown> {
  return {
    callbackWaitsForEmptyEventLoop: false,
    request_id: requestId,
    function_name: declaration.name,
    function_version: '$LATEST',
    namespace: environmentId,
    memory_limit_in_mb: declaration.memoryMb ?? 256,
    time_limit_in_ms: seconds * 1000,
  }
}
