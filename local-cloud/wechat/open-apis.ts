import { createHash } from 'node:crypto'
import type { VirtualClock } from '../clock/virtual-clock'
import type { Records } from '../engine/records'
import { appId } from '../functions/runtime-environment'
import { codePicture } from './code-picture'
import type { OpenApi, OpenApiFields } from './open-api'
import type { SentMessage } from './sent-message'
import type { Subscriptions } from './subscriptions'

const done = { errcode: 0, errmsg: 'ok' }
const text = (fields: OpenApiFields, name: string): string =>
  typeof fields[name] === 'string' ? (fields[name] as string) : ''

export interface OpenApiParts {
  messages: Records<SentMessage>
  usedPhoneCodes: Records<string>
  subscriptions: Subscriptions
  clock: VirtualClock
}

/** The WeChat APIs that the local cloud plays: they check what WeChat checks, and record instead of sending. */
export function createOpenApis({
  messages,
  usedPhoneCodes,
  subscriptions,
  clock,
}: OpenApiParts): Record<string, OpenApi> {
  let sequence = messages.all().length
  const record = (api: string, data: OpenApiFields, requestId: string): void => {
    const at = clock.now().toISOString()
    messages.put(String(++sequence).padStart(12, '0'), { api, data, at, requestId })
  }
  return {
    'subscribeMessage.send': (fields, { requestId, api }) => {
      const openid = text(fields, 'touser')
      const template = text(fields, 'template_id')
      if (!openid) return { errcode: 40003, errmsg: 'invalid openid' }
      if (!template) return { errcode: 40037, errmsg: 'invalid template_id' }
      if (typeof fields.data !== 'object' || fields.data === null)
        return { errcode: 47003, errmsg: 'argument invalid! data' }
      if (!subscriptions.spend(openid, template)) return { errcode: 43101, errmsg: 'user refuse to accept the msg' }
      record(api, fields, requestId)
      return { ...done, msgid: sequence }
    },
    uploadShippingInfo: (fields, { requestId, api }) => {
      const payer = fields.payer as { openid?: unknown } | undefined
      if (!fields.order_key) return { errcode: 10060001, errmsg: '支付单不存在' }
      if (typeof payer?.openid !== 'string') return { errcode: 10060014, errmsg: '参数错误: payer.openid' }
      if (!Array.isArray(fields.shipping_list) || fields.shipping_list.length === 0)
        return { errcode: 10060014, errmsg: '参数错误: shipping_list' }
      record(api, fields, requestId)
      return done
    },
    'wxacode.getUnlimited': fields => {
      const scene = text(fields, 'scene')
      if (!/^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]{1,32}$/.test(scene)) return { errcode: 40129, errmsg: 'invalid scene' }
      return { picture: codePicture(`${text(fields, 'page')}?${scene}`), contentType: 'image/png' }
    },
    'phonenumber.getPhoneNumber': (fields, { openid }) => {
      const code = text(fields, 'code')
      if (!code || usedPhoneCodes.get(code)) return { errcode: 40029, errmsg: 'invalid code' }
      usedPhoneCodes.put(code, clock.now().toISOString())
      const phoneNumber = phoneOf(code, openid)
      const watermark = { timestamp: Math.floor(clock.milliseconds() / 1000), appid: appId }
      return { ...done, phone_info: { phoneNumber, purePhoneNumber: phoneNumber, countryCode: '86', watermark } }
    },
  }
}

/** A code may carry the number itself (`…:13800138000`); else each person has a number of their own. */
function phoneOf(code: string, openid: string | undefined): string {
  const carried = /(1[3-9]\d{9})$/.exec(code)?.[1]
  if (carried) return carried
  const digest = createHash('sha256')
    .update(openid ?? code)
    .digest()
  return `138${String(digest.readUInt32BE(0) % 1e8).padStart(8, '0')}`
}
