import type { LocalCloud } from '../../../local-cloud'

const MINUTE = 60_000
/** Due jobs run when the clock is about to jump this far, and at the end. */
const STOP_GAP = 5 * 60 * MINUTE

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
  async play(from: number, until: number, onProgress: (done: number, at: number) => void): Promise<void> {
    this.cloud.clock.freeze()
    let now = from
    for (let scene = this.next(); scene !== undefined && scene.at < until; scene = this.next()) {
      if (scene.at - now >= STOP_GAP) await this.runJobs()
      now = Math.max(now, scene.at)
      this.cloud.clock.set(new Date(now))
      await scene.deed()
      this.sinceJobs++
      onProgress((now - from) / (until - from), now)
    }
    this.cloud.clock.set(new Date(until))
    await this.runJobs(true)
    onProgress(1, until)
  }

  private next(): Scene | undefined {
    this.scenes.sort((a, b) => a.at - b.at || a.order - b.order)
    return this.scenes.shift()
  }

  private async runJobs(always = false): Promise<void> {
    if (this.sinceJobs === 0 && !always) return
    this.sinceJobs = 0
    await this.cloud.runTimer('jobs')
  }
}
