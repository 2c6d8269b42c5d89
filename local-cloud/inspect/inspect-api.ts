import type { Timers } from '../clock/timers'
import type { Document } from '../documents/document'
import { decodeDocument, encode } from '../documents/extended-json'
import type { Engine } from '../engine/engine'
import type { Records } from '../engine/records'
import { invalidParameter } from '../errors'
import type { FunctionHost } from '../functions/function-host'
import type { Injection } from '../functions/invocation-stats'
import type { WechatPay } from '../pay/wechat-pay'
import type { ClockControl } from '../types'
import type { SentMessage } from '../wechat/sent-message'
import type { Subscriptions } from '../wechat/subscriptions'

export interface InspectParts {
  engine: Engine
  host: FunctionHost
  timers: Timers
  pay: WechatPay
  messages: Records<SentMessage>
  subscriptions: Subscriptions
  clock: ClockControl
}

export type InspectQuery = (parameters: URLSearchParams) => unknown
export type InspectCommand = (body: Document) => unknown

const unlimited = Number.POSITIVE_INFINITY
const text = (body: Document, name: string): string => {
  if (typeof body[name] !== 'string') throw invalidParameter(`${name} is missing`)
  return body[name] as string
}

/** `GET /__local/<name>` */
export function inspectQueries({
  engine,
  host,
  timers,
  pay,
  messages,
  clock,
}: InspectParts): Record<string, InspectQuery> {
  return {
    collections: () =>
      engine.collectionNames().map(name => {
        const collection = engine.collection(name)
        const indexes = collection.indexes.map(({ name: index, unique, fields }) => ({
          name: index,
          unique,
          fields: fields.map(f => [f.path, f.direction]),
        }))
        return { name, count: engine.count(collection, {}, { documents: 0 }), indexes }
      }),
    documents: parameters => {
      const filter = parameters.get('filter') ? decodeDocument(parameters.get('filter') ?? '') : {}
      const request = {
        filter,
        sort: [] as [string, number][],
        skip: Number(parameters.get('skip') ?? 0),
        limit: Number(parameters.get('limit') ?? 50),
      }
      return engine
        .find(engine.collection(parameters.get('collection') ?? ''), request, { documents: 0 })
        .map(found => JSON.parse(encode(found.document)))
    },
    functions: () => host.overview(),
    invocations: parameters => host.invocations.slice(-(Number(parameters.get('limit')) || unlimited)).reverse(),
    timers: () => timers.overview(),
    payments: () => ({ trades: pay.trades().reverse(), refunds: pay.refunds() }),
    bill: parameters => pay.bill(parameters.get('day') ?? ''),
    messages: () => messages.all().reverse(),
    clock: () => ({ now: clock.now().toISOString() }),
  }
}

/** `POST /__local/<name>` with a JSON body. */
export function inspectCommands({
  host,
  timers,
  pay,
  subscriptions,
  clock,
}: InspectParts): Record<string, InspectCommand> {
  return {
    clock: body => {
      if (typeof body.set === 'string') clock.set(new Date(body.set))
      if (typeof body.advanceMs === 'number') clock.advance(body.advanceMs)
      if (body.freeze === true) clock.freeze()
      if (body.run === true) clock.run()
      return { now: clock.now().toISOString() }
    },
    'timers/run': body => timers.run(text(body, 'functionName')),
    'payments/accept': async body => {
      await pay.accept(
        text(body, 'outTradeNo'),
        typeof body.notify === 'string' ? { notify: body.notify as 'once' } : {},
      )
      return pay.find(text(body, 'outTradeNo'))
    },
    'payments/refuse': async body => {
      await pay.refuse(text(body, 'outTradeNo'))
      return pay.find(text(body, 'outTradeNo'))
    },
    'payments/deliver-late': async () => {
      await pay.deliverLate()
      return { delivered: true }
    },
    subscriptions: body => {
      subscriptions.allow(
        text(body, 'openid'),
        text(body, 'templateId'),
        typeof body.count === 'number' ? body.count : 1,
      )
      return { allowed: true }
    },
    inject: body => {
      host.defaultInjection = Object.keys(body).length > 0 ? (body as Injection) : undefined
      return { injection: host.defaultInjection ?? null }
    },
  }
}
