import { invalidParameter, messageOf } from '../errors'
import type { Limits } from '../limits'
import type { Subscriptions } from '../wechat/subscriptions'
import { type Route, sendJson } from './http-server'
import { readBody } from './request-body'

const maxTemplates = 3

/** `POST /client/requestSubscribeMessage {tmplIds, accept}` with `x-local-openid`: the person allows (or refuses) messages. */
export function subscribeRoute(subscriptions: Subscriptions, limits: Limits): Route {
  return {
    prefix: '/client/requestSubscribeMessage',
    async handle(request, response) {
      try {
        const openid = request.headers['x-local-openid']
        const { tmplIds, accept } = JSON.parse((await readBody(request, limits.requestBytes)).toString() || '{}')
        if (typeof openid !== 'string' || !openid) throw invalidParameter('x-local-openid is missing')
        if (!Array.isArray(tmplIds) || tmplIds.length === 0) throw invalidParameter('TmplIds can not be empty')
        if (tmplIds.length > maxTemplates) throw invalidParameter('Templates count out of max bounds')
        if (accept !== false) for (const id of tmplIds) subscriptions.allow(openid, String(id))
        const decisions = Object.fromEntries(tmplIds.map(id => [String(id), accept === false ? 'reject' : 'accept']))
        sendJson(response, { ...decisions, errMsg: 'requestSubscribeMessage:ok' })
      } catch (error) {
        sendJson(response, { errMsg: `requestSubscribeMessage:fail ${messageOf(error)}` })
      }
    },
  }
}
