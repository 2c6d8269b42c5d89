import { join } from 'node:path'
import { Timers } from './clock/timers'
import { VirtualClock } from './clock/virtual-clock'
import { createAdmin } from './engine/admin'
import { Engine } from './engine/engine'
import { Operations } from './engine/operations'
import { Records } from './engine/records'
import { openStore } from './engine/store'
import { invokeAction } from './functions/function-actions'
import { FunctionHost } from './functions/function-host'
import { ClientGateway } from './gateway/client-gateway'
import { DatabaseActions } from './gateway/database-actions'
import { listen, type Route } from './gateway/http-server'
import { paymentRoute } from './gateway/payment-route'
import { SdkGateway } from './gateway/sdk-gateway'
import { staticRoute } from './gateway/statics'
import { resolveLimits } from './limits'
import { Notifications } from './pay/notifications'
import { payAction } from './pay/pay-actions'
import type { Refund, Trade } from './pay/pay-types'
import { WechatPay } from './pay/wechat-pay'
import type { LocalCloud, LocalCloudOptions } from './types'

/**
 * Starts a CloudBase environment on this machine. Throws LocalCloudError with a plain message when the port is taken, the data
 * folder cannot be opened, a declaration is wrong or a function does not load.
 */
export async function startLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  const log = options.log ?? (() => {})
  const limits = resolveLimits(options.limits)
  const clock = new VirtualClock(options.startAt)
  let url = ''
  const host = new FunctionHost({
    functionsDir: options.functionsDir,
    functions: options.declarations.functions,
    env: options.env ?? {},
    maxInstances: options.maxInstances ?? 20,
    clock,
    limits,
    endpoint: () => `${url}/sdk`,
    log,
  })
  const timers = new Timers(options.declarations.functions, clock, host, log)
  const store = openStore(join(options.dataDir))
  const closing: (() => Promise<unknown> | unknown)[] = [() => store.close()]
  try {
    const engine = new Engine(store, options.declarations.collections, limits, log)
    const operations = new Operations(engine, limits, () => clock.milliseconds())
    const trades = new Records<Trade>(store, 'trade')
    const notifications = new Notifications(trades, host, log)
    const pay = new WechatPay(
      trades,
      new Records<Refund>(store, 'refund'),
      notifications,
      clock,
      options.pay?.callbackFunction,
    )
    const services = { 'functions.invokeFunction': invokeAction(host), 'wx.wxPayApi': payAction(pay) }
    const sdk = new SdkGateway(new DatabaseActions(engine, operations, limits), engine, host, limits, services, log)
    const client = new ClientGateway(host, limits)
    const routes: Route[] = [
      {
        prefix: '/sdk',
        handle: (request, response, at) => sdk.handle(request, response, at.pathname.slice('/sdk/'.length)),
      },
      { prefix: '/client/callFunction', handle: (request, response) => client.handle(request, response) },
      paymentRoute(pay, limits),
      ...(options.statics ?? []).map(staticRoute),
    ]
    const server = await listen(options.port ?? 0, options.host ?? '127.0.0.1', routes, log)
    closing.unshift(() => server.close())
    url = `http://${options.host ?? '127.0.0.1'}:${server.port}`
    closing.unshift(() => host.close())
    closing.unshift(
      () => timers.stop(),
      () => notifications.stop(),
    )
    await host.warm()
    if (options.timers !== 'manual') timers.schedule()
    return {
      url,
      port: server.port,
      clock,
      async callFunction(name, data, invokeOptions) {
        const { result, stats } = await client.callFunction(name, data, invokeOptions)
        return { result, stats }
      },
      runTimer: name => timers.run(name),
      admin: createAdmin(engine, operations),
      pay,
      messages: () => [],
      invocations: () => [...host.invocations],
      inject: injection => {
        host.defaultInjection = injection
      },
      close: () => closeAll(closing),
    }
  } catch (error) {
    await closeAll(closing)
    throw error
  }
}

async function closeAll(steps: (() => Promise<unknown> | unknown)[]): Promise<void> {
  for (const step of steps.splice(0)) await step()
}
