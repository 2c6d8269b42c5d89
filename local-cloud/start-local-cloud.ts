import { Timers } from './clock/timers'
import { VirtualClock } from './clock/virtual-clock'
import { openDatabase } from './engine/database'
import { FunctionHost } from './functions/function-host'
import { ClientGateway } from './gateway/client-gateway'
import { type Handler, listen } from './gateway/http-server'
import { createRoutes } from './gateway/routes'
import { resolveLimits } from './limits'
import { createSimulators } from './simulators'
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
  const { functionsDir, declarations, env = {}, maxInstances = 20 } = options
  const endpoint = () => `${url}/sdk`
  const host = new FunctionHost({
    functionsDir,
    functions: declarations.functions,
    env,
    maxInstances,
    clock,
    limits,
    endpoint,
    log,
  })
  const timers = new Timers(declarations.functions, clock, host, log)
  const database = openDatabase(options.dataDir, declarations.collections, limits, clock, log)
  const closing: (() => Promise<unknown> | unknown)[] = [() => database.close()]
  try {
    const simulators = createSimulators({ options, database, host, clock, url: () => url, log })
    const client = new ClientGateway(host, limits)
    const handle: Handler = createRoutes({ options, database, host, timers, clock, client, simulators, limits, log })
    const server = await listen(options.port ?? 0, options.host ?? '127.0.0.1', handle, log)
    closing.unshift(() => server.close())
    url = `http://${options.host ?? '127.0.0.1'}:${server.port}`
    closing.unshift(() => host.close())
    closing.unshift(
      () => timers.stop(),
      () => simulators.stop(),
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
      admin: database.admin,
      pay: simulators.pay,
      allowMessages: (openid, templateId, count) => simulators.subscriptions.allow(openid, templateId, count),
      messages: () => simulators.messages.all(),
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
