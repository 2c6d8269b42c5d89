import { Instance, type InstanceSettings } from './instance'

interface Waiting {
  resolve(lease: Lease): void
  reject(error: Error): void
}

export interface Lease {
  instance: Instance
  cold: boolean
}

/** The instances of one function: an idle one is reused, a new one started up to the limit, then callers queue. */
export class FunctionPool {
  private readonly settings: InstanceSettings
  private readonly max: number
  private readonly instances = new Set<Instance>()
  private readonly idle: Instance[] = []
  private readonly queue: Waiting[] = []
  private closed = false

  constructor(settings: InstanceSettings, max: number) {
    this.settings = settings
    this.max = max
  }

  get size(): number {
    return this.instances.size
  }

  get queued(): number {
    return this.queue.length
  }

  async warm(count: number): Promise<void> {
    const started = Array.from({ length: Math.min(count, this.max) }, () => this.start())
    await Promise.all(started.map(instance => instance.loaded))
    this.idle.push(...started)
  }

  async take(): Promise<Lease> {
    if (this.closed) throw new Error('the local cloud is closed')
    const instance = this.nextIdle()
    if (instance) return { instance, cold: false }
    if (this.instances.size < this.max) return this.takeNew()
    return new Promise((resolve, reject) => this.queue.push({ resolve, reject }))
  }

  /** Gives an instance back; one that has ended makes room for the next caller in the queue. */
  giveBack(instance: Instance): void {
    if (instance.ended) this.instances.delete(instance)
    const next = this.queue.shift()
    if (!next) {
      if (!instance.ended) this.idle.push(instance)
    } else if (instance.ended) this.takeNew().then(next.resolve, next.reject)
    else next.resolve({ instance, cold: false })
  }

  async close(): Promise<void> {
    this.closed = true
    for (const waiting of this.queue.splice(0)) waiting.reject(new Error('the local cloud is closed'))
    await Promise.all([...this.instances].map(instance => instance.kill('the local cloud is closed')))
    this.instances.clear()
  }

  private nextIdle(): Instance | undefined {
    for (let instance = this.idle.pop(); instance; instance = this.idle.pop()) {
      if (!instance.ended) return instance
      this.instances.delete(instance)
    }
    return undefined
  }

  private async takeNew(): Promise<Lease> {
    const instance = this.start()
    try {
      await instance.loaded
      return { instance, cold: true }
    } catch (error) {
      await instance.kill('not loaded')
      this.giveBack(instance)
      throw error
    }
  }

  private start(): Instance {
    const instance = new Instance(this.settings)
    this.instances.add(instance)
    return instance
  }
}
