import { CloudError, invalidParameter } from '../errors'
import type { ServiceAction } from '../gateway/sdk-gateway'
import type { WechatPay } from './wechat-pay'

/** `wx.wxPayApi`: the form that `cloud.cloudPay.*` sends. */
export function payAction(pay: WechatPay): ServiceAction {
  return async (body, { openid }) => {
    const api = String(body.apiName ?? '')
    const raw = body.requestData
    if (!Buffer.isBuffer(raw) && typeof raw !== 'string') throw invalidParameter('the payment call has no data')
    const answer = pay.answer(api, JSON.parse(raw.toString()), openid)
    if (!answer) throw new CloudError('INVALID_PARAM', `cloudPay.${api} does not exist`)
    return answer
  }
}
