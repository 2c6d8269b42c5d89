'use strict'
// Runs inside a worker thread: one instance of a cloud function. It gives the bundle what the cloud's runtime gives it
// (environment per invocation, context, a clock) and carries its result, errors and logs to the host.
const diagnostics = require('node:diagnostics_channel')
const { parentPort, workerData } = require('node:worker_threads')
const { format } = require('node:util')

installClock(workerData.clock)
let requestId = ''
const roundTrips = watchRoundTrips(new Int32Array(workerData.depth))
for (const level of ['debug', 'log', 'info', 'warn', 'error']) {
  console[level] = (...parts) => parentPort.postMessage({ type: 'log', requestId, level, text: format(...parts) })
}

// What a function leaves behind must not end the instance silently: the host hears of it and decides.
process.on('unhandledRejection', error => parentPort.postMessage({ type: 'crash', error: describe(error) }))
process.on('uncaughtException', error => parentPort.postMessage({ type: 'crash', error: describe(error) }))

let main
try {
  main = require(workerData.bundle).main
  if (typeof main !== 'function') throw new Error('the bundle does not export a function named main')
  parentPort.postMessage({ type: 'ready' })
} catch (error) {
  parentPort.postMessage({ type: 'load-failed', error: describe(error) })
}

let invocationKeys = []
parentPort.on('message', async message => {
  requestId = message.requestId
  roundTrips.reset()
  for (const key of invocationKeys) delete process.env[key]
  invocationKeys = Object.keys(message.env)
  Object.assign(process.env, message.env)
  try {
    const result = await main(JSON.parse(message.event), message.context)
    parentPort.postMessage({ type: 'result', requestId: message.requestId, json: JSON.stringify(result) })
  } catch (error) {
    parentPort.postMessage({ type: 'thrown', requestId: message.requestId, error: describe(error) })
  }
})

function describe(error) {
  if (error instanceof Error) return { message: error.message, stack: error.stack }
  return { message: typeof error === 'object' ? JSON.stringify(error) : String(error) }
}

/** Replaces Date by one that reads the shared clock: [mode, value], see virtual-clock.ts. */
function installClock(shared) {
  const cells = new Float64Array(shared)
  const RealDate = Date
  const realNow = RealDate.now
  const now = () => (cells[0] === 1 ? cells[1] : Math.floor(realNow() + cells[1]))
  const VirtualDate = new Proxy(RealDate, {
    construct: (target, args, newTarget) =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget === VirtualDate ? target : newTarget),
    apply: () => new RealDate(now()).toString(),
  })
  RealDate.now = now
  RealDate.prototype.constructor = VirtualDate
  globalThis.Date = VirtualDate
}

/**
 * Watches the requests to the cloud as this instance sees them: one that starts after another was answered lies one level
 * deeper. The deepest level is the number of round trips that somebody waited for.
 */
function watchRoundTrips(deepest) {
  let answered = 0
  let levels = new WeakMap()
  diagnostics.subscribe('http.client.request.start', ({ request }) => {
    if (!request.path.startsWith('/sdk/')) return
    levels.set(request, answered + 1)
    deepest[0] = Math.max(deepest[0], answered + 1)
  })
  diagnostics.subscribe('http.client.response.finish', ({ request }) => {
    answered = Math.max(answered, levels.get(request) ?? 0)
  })
  return {
    reset() {
      answered = 0
      deepest[0] = 0
      levels = new WeakMap()
    },
  }
}
