import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { VirtualClock } from '../clock/virtual-clock'
import { newRequestId } from '../documents/ids'
import { CloudError, LocalCloudError, messageOf } from '../errors'
import { InvocationRecord } from '../gateway/invocation'
import type { Limits } from '../limits'
import type { FunctionDeclaration, Invocation } from '../types'
import { FunctionPool } from './function-pool'
import type { Instance, Outcome } from './instance'
import type { Injection, InvocationStats } from './invocation-stats'
import { baseEnvironment, type CallSource, callEnvironment, functionContext } from './runtime-environment'

export interface HostSettings {
  functionsDir: string
  functions: FunctionDeclaration[]
  env: Record<string, string>
  maxInstances: number
  clock: VirtualClock
  limits: Limits
  /** Where the SDK inside the functions sends its requests; known once the port is. */
  endpoint: () => string
  log: (line: string) => void
}

interface HostedFunction {
  declaration: FunctionDeclaration
  pool: FunctionPool
}

export interface HostCall {
  name: string
  event: unknown
  source: CallSource
  openid?: string
  inject?: Injection
}

const keptInvocations = 2000

/** An invocation that ended in an error keeps its statistics. */
class InvocationError extends CloudError {
  stats: InvocationStats | undefined
}

/** Loads the functions' built bundles and runs them as the cloud does. */
export class FunctionHost {
  defaultInjection: Injection | undefined
  readonly invocations: InvocationStats[] = []
  private readonly settings: HostSettings
  private readonly functions = new Map<string, HostedFunction>()
  private readonly running = new Map<string, { record: InvocationRecord; instance: Instance }>()

  constructor(settings: HostSettings) {
    this.settings = settings
    for (const declaration of settings.functions) this.functions.set(declaration.name, this.host(declaration))
  }

  async warm(): Promise<void> {
    await Promise.all(
      [...this.functions.values()].map(async ({ declaration, pool }) => {
        if (!declaration.warmInstances) return
        await pool.warm(declaration.warmInstances).catch(error => {
          throw new LocalCloudError(
            'FUNCTION_LOAD_FAILED',
            `Function ${declaration.name} fails to load: ${messageOf(error)}`,
          )
        })
      }),
    )
  }

  declaration(name: string): FunctionDeclaration | undefined {
    return this.functions.get(name)?.declaration
  }

  /** For the inspection page. */
  overview() {
    return [...this.functions.values()].map(({ declaration, pool }) => ({
      ...declaration,
      instances: pool.size,
      queued: pool.queued,
    }))
  }

  /** The invocation that a request of the SDK belongs to. */
  current(requestId: string): { record: InvocationRecord; stop: () => void } | undefined {
    const found = this.running.get(requestId)
    return found && { record: found.record, stop: () => void found.instance.kill('stopped after an operation') }
  }

  async call(call: HostCall): Promise<Invocation & { resultJson: string | undefined }> {
    const hosted = this.functions.get(call.name)
    if (!hosted)
      throw new InvocationError('FUNCTION_NOT_FOUND', `FunctionName parameter could not be found: ${call.name}`)
    const event = JSON.stringify(call.event ?? {})
    if (Buffer.byteLength(event) > this.settings.limits.functionRequestBytes) {
      throw new InvocationError(
        'EXCEED_MAX_PAYLOAD_SIZE',
        `the event has more than ${this.settings.limits.functionRequestBytes} bytes`,
      )
    }
    const record = new InvocationRecord(newRequestId(), call.name, call.openid, {
      ...this.defaultInjection,
      ...call.inject,
    })
    const begun = performance.now()
    const startedAt = this.settings.clock.now()
    let cold = false
    let failure: CloudError | undefined
    let json: string | undefined
    try {
      const lease = await hosted.pool.take()
      cold = lease.cold
      json = await this.runOn(hosted, lease.instance, call, event, record)
    } catch (error) {
      failure = error instanceof CloudError ? error : new CloudError('FUNCTIONS_EXECUTE_FAIL', messageOf(error))
    }
    const stats = record.finish(performance.now() - begun, cold, startedAt, failure?.message)
    this.remember(stats)
    if (failure) throw Object.assign(new InvocationError(failure.code, failure.message), { stats })
    return { result: json === undefined ? null : JSON.parse(json), resultJson: json, stats }
  }

  async close(): Promise<void> {
    await Promise.all([...this.functions.values()].map(({ pool }) => pool.close()))
  }

  private async runOn(
    hosted: HostedFunction,
    instance: Instance,
    call: HostCall,
    event: string,
    record: InvocationRecord,
  ) {
    const { declaration, pool } = hosted
    const seconds = Math.min(declaration.timeoutSeconds ?? 3, this.settings.limits.maxFunctionSeconds)
    this.running.set(record.requestId, { record, instance })
    instance.onLog = line => record.logs.push(line)
    const timer = setTimeout(
      () => void instance.kill(`Invoking task timed out after ${seconds} seconds`),
      seconds * 1000,
    )
    try {
      const env = callEnvironment(call.source, call.openid, `${this.settings.endpoint()}/${record.requestId}`)
      const context = functionContext(declaration, record.requestId, seconds)
      return this.resultOf(await instance.run({ requestId: record.requestId, event, env, context }))
    } finally {
      clearTimeout(timer)
      record.sequentialDepth = instance.sequentialDepth
      this.running.delete(record.requestId)
      pool.giveBack(instance)
    }
  }

  private resultOf(outcome: Outcome): string | undefined {
    switch (outcome.kind) {
      case 'thrown':
        throw new CloudError('FUNCTIONS_EXECUTE_FAIL', outcome.stack ?? outcome.message)
      case 'ended':
        throw new CloudError(
          /timed out/.test(outcome.reason) ? 'FUNCTIONS_TIME_LIMIT_EXCEEDED' : 'FUNCTIONS_EXECUTE_FAIL',
          outcome.reason,
        )
      case 'result':
        if (outcome.json !== undefined && Buffer.byteLength(outcome.json) > this.settings.limits.functionReplyBytes) {
          throw new CloudError(
            'FUNCTIONS_EXECUTE_FAIL',
            `the result has more than ${this.settings.limits.functionReplyBytes} bytes`,
          )
        }
        return outcome.json
    }
  }

  private remember(stats: InvocationStats): void {
    this.invocations.push(stats)
    if (this.invocations.length > keptInvocations) this.invocations.shift()
    if (stats.error) this.settings.log(`${stats.functionName} ${stats.requestId} failed: ${stats.error.split('\n')[0]}`)
  }

  private host(declaration: FunctionDeclaration): HostedFunction {
    const bundle = resolve(join(this.settings.functionsDir, declaration.name, 'index.js'))
    if (!existsSync(bundle)) {
      throw new LocalCloudError(
        'FUNCTION_NOT_BUILT',
        `Function ${declaration.name} has no bundle at ${bundle}. Build the functions first.`,
      )
    }
    const names = declaration.env ?? Object.keys(this.settings.env)
    const own = Object.fromEntries(
      names.flatMap(name => (name in this.settings.env ? [[name, this.settings.env[name] ?? '']] : [])),
    )
    const settings = {
      functionName: declaration.name,
      bundle,
      clock: this.settings.clock.shared,
      env: { ...baseEnvironment(), ...own },
      memoryMb: declaration.memoryMb ?? 256,
    }
    return { declaration, pool: new FunctionPool(settings, this.settings.maxInstances) }
  }
}
