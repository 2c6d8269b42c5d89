/** Chance that repeats itself: the same seed plays the same demo. */
export class Chance {
  private state: number

  constructor(seed: number) {
    this.state = seed >>> 0
  }

  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1))
  }

  pick<T>(items: readonly [T, ...T[]]): T {
    return items[this.between(0, items.length - 1)] ?? items[0]
  }

  /** True in `percent` of a hundred times. */
  happens(percent: number): boolean {
    return this.next() * 100 < percent
  }

  /** `count` different ones. */
  some<T>(items: readonly T[], count: number): T[] {
    const left = [...items]
    const taken: T[] = []
    while (taken.length < count && left.length > 0) taken.push(...left.splice(this.between(0, left.length - 1), 1))
    return taken
  }

  /** A chance of its own for something that is played beside other things: what it draws does not depend on them. */
  fork(): Chance {
    return new Chance(this.between(0, 2 ** 32 - 1))
  }

  // A linear congruential step with a good multiplier; its high bits, mixed, are enough for a demo.
  private next(): number {
    this.state = (Math.imul(this.state, 1664525) + 1013904223) >>> 0
    const mixed = Math.imul(this.state ^ (this.state >>> 15), 0x2c1b3c6d) >>> 0
    return ((mixed ^ (mixed >>> 12)) >>> 0) / 2 ** 32
  }
}
