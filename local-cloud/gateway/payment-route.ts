import { invalidParameter, messageOf } from '../errors'
import type { Limits } from '../limits'
import type { WechatPay } from '../pay/wechat-pay'
import { type Route, sendJson } from './http-server'
import { readBody } from './request-body'

/** `POST /client/requestPayment {package | outTradeNo, accept}`: the person at the payment sheet. */
export function paymentRoute(pay: WechatPay, limits: Limits): Route {
  return {
    prefix: '/client/requestPayment',
    async handle(request, response) {
      try {
        const body = JSON.parse((await readBody(request, limits.requestBytes)).toString() || '{}')
        const reference = body.outTradeNo ?? body.package ?? body.prepayId
        const trade = typeof reference === 'string' ? pay.find(reference) : undefined
        if (!trade) throw invalidParameter('no such prepay id')
        if (body.accept === false) {
          await pay.refuse(trade.outTradeNo)
          return sendJson(response, { errMsg: 'requestPayment:fail cancel' })
        }
        await pay.accept(trade.outTradeNo, body.notify ? { notify: body.notify } : {})
        sendJson(response, { errMsg: 'requestPayment:ok' })
      } catch (error) {
        sendJson(response, { errMsg: `requestPayment:fail ${messageOf(error)}` })
      }
    },
  }
}
