import type { ClockControl } from '../types'

const FROZEN = 1

/**
 * A clock shared with every worker thread through 16 bytes of memory: [mode, value]. Running: now = real time + value.
 * Frozen: now = value. Eight aligned bytes are written in one step, so a reader never sees half a change.
 */
export class VirtualClock implements ClockControl {
  readonly shared = new SharedArrayBuffer(16)
  private readonly cells = new Float64Array(this.shared)
  private readonly realNow: () => number
  private readonly listeners = new Set<() => void>()

  constructor(startAt?: Date, realNow: () => number = Date.now) {
    this.realNow = realNow
    if (startAt) this.write(0, startAt.getTime() - realNow())
  }

  now(): Date {
    return new Date(this.milliseconds())
  }

  milliseconds(): number {
    const value = this.cells[1] ?? 0
    return this.cells[0] === FROZEN ? value : Math.floor(this.realNow() + value)
  }

  set(at: Date): void {
    const target = at.getTime()
    if (Number.isNaN(target)) throw new RangeError('the clock needs a valid date')
    this.write(this.cells[0] ?? 0, this.cells[0] === FROZEN ? target : target - this.realNow())
    this.changed()
  }

  advance(ms: number): void {
    this.set(new Date(this.milliseconds() + ms))
  }

  freeze(): void {
    this.write(FROZEN, this.milliseconds())
    this.changed()
  }

  run(): void {
    this.write(0, this.milliseconds() - this.realNow())
    this.changed()
  }

  get frozen(): boolean {
    return this.cells[0] === FROZEN
  }

  /** Calls back after each change by hand (not as time passes). Returns how to stop listening. */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  private write(mode: number, value: number): void {
    this.cells[1] = value
    this.cells[0] = mode
  }

  private changed(): void {
    for (const listener of this.listeners) listener()
  }
}
