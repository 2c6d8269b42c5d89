import { invalidParameter } from '../errors'
import type { ServiceAction } from '../gateway/sdk-gateway'
import { readProtobuf, writeProtobuf } from './protobuf'

export type OpenApiFields = Record<string, unknown>
/** WeChat's own answer: JSON with `errcode`, or a picture. */
export type OpenApiAnswer = OpenApiFields | { picture: Buffer; contentType: string }
export type OpenApi = (
  fields: OpenApiFields,
  caller: { openid: string | undefined; requestId: string; api: string },
) => OpenApiAnswer

/** `wx.openApi`: the form that `cloud.openapi.*` sends, with a protobuf envelope both ways. */
export function openApiAction(apis: Record<string, OpenApi>): ServiceAction {
  return async (body, { openid, requestId }) => {
    const api = String(body.apiName ?? '')
    if (!Buffer.isBuffer(body.requestData)) throw invalidParameter('the call has no data')
    const handler = findApi(apis, api)
    const answer = handler
      ? handler(readEnvelope(body.requestData), { openid, requestId, api })
      : { errcode: -604100, errmsg: 'API not found' }
    if ('picture' in answer && Buffer.isBuffer(answer.picture)) {
      return writeProtobuf([
        [1, answer.picture],
        [2, String(answer.contentType)],
      ])
    }
    return writeProtobuf([
      [1, JSON.stringify(answer)],
      [2, 'application/json'],
    ])
  }
}

/** By its whole name, else by its last part: one API is reachable under more than one name space. */
function findApi(apis: Record<string, OpenApi>, api: string): OpenApi | undefined {
  const last = api.split('.').at(-1) ?? ''
  if (Object.hasOwn(apis, api)) return apis[api]
  return Object.hasOwn(apis, last) ? apis[last] : undefined
}

/** CommApiData {2: OpenApiData {1: repeated KeyValuePair {1: key, 2: JSON}}} */
function readEnvelope(bytes: Buffer): OpenApiFields {
  const fields: OpenApiFields = {}
  try {
    for (const data of readProtobuf(bytes).get(2) ?? []) {
      for (const pair of readProtobuf(data as Buffer).get(1) ?? []) {
        const parts = readProtobuf(pair as Buffer)
        const key = String(parts.get(1)?.[0] ?? '')
        if (key !== '__proto__') fields[key] = JSON.parse(String(parts.get(2)?.[0] ?? 'null'))
      }
    }
  } catch {
    throw invalidParameter('the call is not in the open API envelope')
  }
  return fields
}
