import type { Timers } from '../clock/timers'
import type { VirtualClock } from '../clock/virtual-clock'
import type { Database } from '../engine/database'
import type { FunctionHost } from '../functions/function-host'
import { inspectRoute } from '../inspect/inspect-route'
import type { Limits } from '../limits'
import type { Simulators } from '../simulators'
import { storageRoute } from '../storage/storage-actions'
import type { LocalCloudOptions } from '../types'
import type { ClientGateway } from './client-gateway'
import { DatabaseActions } from './database-actions'
import { type Handler, type Route, sendText } from './http-server'
import { paymentRoute } from './payment-route'
import { SdkGateway } from './sdk-gateway'
import { staticRoute } from './statics'
import { subscribeRoute } from './subscribe-route'

export interface RouteParts {
  options: LocalCloudOptions
  database: Database
  host: FunctionHost
  timers: Timers
  clock: VirtualClock
  client: ClientGateway
  simulators: Simulators
  limits: Limits
  log: (line: string) => void
}

/** Everything that answers on the one port. The first prefix that fits wins; statics come last. */
export function createRoutes(parts: RouteParts): Handler {
  const { options, database, host, timers, clock, client, simulators, limits, log } = parts
  const { engine, operations } = database
  const { pay, messages, subscriptions, storage, services } = simulators
  const actions = new DatabaseActions(engine, operations, limits, options.queriesInTransactions)
  const sdk = new SdkGateway(actions, engine, host, limits, services, log)
  const routes: Route[] = [
    {
      prefix: '/sdk',
      handle: (request, response, url) => sdk.handle(request, response, url.pathname.slice('/sdk/'.length)),
    },
    { prefix: '/client/callFunction', handle: (request, response) => client.handle(request, response) },
    paymentRoute(pay, limits),
    subscribeRoute(subscriptions, limits),
    storageRoute(storage),
    inspectRoute({ engine, host, timers, pay, messages, subscriptions, clock }),
    ...(options.statics ?? []).map(staticRoute),
  ]
  return (request, response, url) => {
    const route = routes.find(candidate => url.pathname.startsWith(candidate.prefix))
    return route ? route.handle(request, response, url) : sendText(response, 404, 'nothing here')
  }
}
