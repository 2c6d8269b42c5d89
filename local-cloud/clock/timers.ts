import { messageOf } from '../errors'
import type { FunctionHost } from '../functions/function-host'
import type { FunctionDeclaration, Invocation } from '../types'
import { type Cron, nextFiring, parseCron } from './cron'
import type { VirtualClock } from './virtual-clock'

interface Timer {
  functionName: string
  triggerName: string
  expression: string
  cron: Cron
  next: number | undefined
  lastRun?: string
  running: boolean
}

const tickMs = 500

/** The functions' timer triggers: by the virtual clock, or run by hand. A jump over several firings runs a timer once. */
export class Timers {
  private readonly timers: Timer[]
  private readonly clock: VirtualClock
  private readonly host: FunctionHost
  private readonly log: (line: string) => void
  private interval: NodeJS.Timeout | undefined
  private stopListening: (() => void) | undefined

  constructor(
    functions: readonly FunctionDeclaration[],
    clock: VirtualClock,
    host: FunctionHost,
    log: (line: string) => void,
  ) {
    this.clock = clock
    this.host = host
    this.log = log
    this.timers = functions.flatMap(declaration => {
      if (!declaration.timer) return []
      const cron = parseCron(declaration.timer.cron)
      const { name, cron: expression } = declaration.timer
      const next = nextFiring(cron, clock.milliseconds())
      return [{ functionName: declaration.name, triggerName: name, expression, cron, next, running: false }]
    })
  }

  schedule(): void {
    this.interval = setInterval(() => this.fireDue(), tickMs)
    this.interval.unref()
    this.stopListening = this.clock.onChange(() => this.fireDue())
  }

  stop(): void {
    clearInterval(this.interval)
    this.stopListening?.()
  }

  /** "Run now". */
  async run(functionName: string): Promise<Invocation> {
    const timer = this.timers.find(candidate => candidate.functionName === functionName)
    if (!timer) throw new Error(`function ${functionName} declares no timer`)
    return this.fire(timer)
  }

  overview() {
    return this.timers.map(({ functionName, triggerName, expression, next, lastRun, running }) => ({
      functionName,
      triggerName,
      cron: expression,
      next: next === undefined ? undefined : new Date(next).toISOString(),
      lastRun,
      running,
    }))
  }

  private fireDue(): void {
    const now = this.clock.milliseconds()
    for (const timer of this.timers) {
      const due = timer.next !== undefined && timer.next <= now
      // After the clock was set back, the next firing may lie far ahead: reckon anew.
      if (due || (timer.next !== undefined && timer.next - now > 366 * 86_400_000))
        timer.next = nextFiring(timer.cron, now)
      if (due && !timer.running)
        this.fire(timer).catch(error => this.log(`timer ${timer.functionName}: ${messageOf(error)}`))
    }
  }

  private async fire(timer: Timer): Promise<Invocation> {
    timer.running = true
    timer.lastRun = this.clock.now().toISOString()
    try {
      const event = { Type: 'Timer', TriggerName: timer.triggerName, Time: this.clock.now().toISOString(), Message: '' }
      const { result, stats } = await this.host.call({ name: timer.functionName, event, source: 'wx_trigger' })
      return { result, stats }
    } finally {
      timer.running = false
    }
  }
}
