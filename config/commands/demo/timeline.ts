import type { LocalCloud } from '../../../local-cloud'

const MINUTE = 60_000
/** Due jobs run when the clock is about to jump this far, and at the end. */
const STOP_GAP = 5 * 60 * MINUTE

/** Deeds within this time of each other are played side by side. */
const TOGETHER = 45 * MINUTE
const MOST_TOGETHER = 3

type Deed = () => Promise<void>
interface Scene {
  readonly at: number
  readonly order: number
  readonly deed: Deed
}

/** What happens when: deeds in the order of their times, each with the cloud's clock set to it. Deeds may plan further ones. */
export class Timeline {
  private readonly cloud: LocalCloud
  private readonly scenes: Scene[] = []
  private planned = 0
  private sinceJobs = 0

  constructor(cloud: LocalCloud) {
    this.cloud = cloud
  }

  plan(at: number, deed: Deed): void {
    this.scenes.push({ at, order: this.planned++, deed })
  }

  /** Plays everything planned for before `until`; what would come later stays undone, as in a story that is cut there. */
  async play(from: number, until: number, onProgress: (done: number) => void): Promise<void> {
    this.cloud.clock.freeze()
    let now = from
    for (let group = this.next(until); group.length > 0; group = this.next(until)) {
      const at = Math.max(now, group.at(-1)?.at ?? now)
      if (at - now >= STOP_GAP) await this.runJobs()
      now = at
      this.cloud.clock.set(new Date(now))
      await Promise.all(group.map(scene => scene.deed()))
      this.sinceJobs += group.length
      onProgress((now - from) / (until - from))
    }
    this.cloud.clock.set(new Date(until))
    await this.runJobs(true)
    onProgress(1)
  }

  /** The scenes that come next and close together: side by side, as people do. What depends on a deed is planned by it. */
  private next(until: number): readonly Scene[] {
    this.scenes.sort((a, b) => a.at - b.at || a.order - b.order)
    const first = this.scenes[0]
    if (first === undefined || first.at >= until) return []
    const end = Math.min(until, first.at + TOGETHER)
    const count = this.scenes.findIndex(scene => scene.at >= end)
    return this.scenes.splice(0, Math.min(MOST_TOGETHER, count < 0 ? this.scenes.length : count))
  }

  private async runJobs(always = false): Promise<void> {
    if (this.sinceJobs === 0 && !always) return
    this.sinceJobs = 0
    await this.cloud.runTimer('jobs')
  }
}
