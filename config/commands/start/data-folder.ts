import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Stop } from '../terminal/stop'

const MARK = 'qudaotong.json'
const LAYOUT = 1

interface Mark {
  readonly layout?: unknown
  readonly ready?: unknown
  readonly clockAheadMs?: unknown
}

/** The folder that holds everything of one environment on this machine. Its mark tells it from any other folder. */
export class DataFolder {
  readonly path: string

  constructor(path: string) {
    this.path = path
  }

  get database(): string {
    return join(this.path, 'cloud')
  }

  /** What the phone frame is served: who can be tried. */
  get frame(): string {
    return join(this.path, 'frame')
  }

  /** True once the environment was set up to its end; a set-up that was broken off counts as none. */
  get ready(): boolean {
    return this.readMark()?.ready === true
  }

  /** Makes it, or opens it where it is ours. Throws `Stop` for a folder with other things in it. */
  open(): void {
    try {
      mkdirSync(this.path, { recursive: true })
    } catch (error) {
      throw new Stop(`The data folder ${this.path} cannot be made: ${(error as Error).message}`)
    }
    const mark = this.readMark()
    if (mark === undefined && readdirSync(this.path).length > 0) {
      throw new Stop(`${this.path} holds other things. Choose an empty folder, or one that npm start has made.`)
    }
    if (mark !== undefined && mark.layout !== LAYOUT) {
      throw new Stop(`The data in ${this.path} is of another version. Start anew: npm start -- --fresh`)
    }
    if (mark === undefined) this.mark(false)
  }

  empty(): void {
    rmSync(this.database, { recursive: true, force: true })
    rmSync(this.frame, { recursive: true, force: true })
    this.mark(false)
  }

  /** How far the cloud's clock was put ahead, so that a later start does not go back in time. */
  get clockAheadMs(): number {
    const ahead = this.readMark()?.clockAheadMs
    return typeof ahead === 'number' ? ahead : 0
  }

  mark(ready: boolean, clockAheadMs = 0): void {
    const mark: Mark = { layout: LAYOUT, ready, clockAheadMs }
    writeFileSync(join(this.path, MARK), `${JSON.stringify(mark)}\n`)
  }

  private readMark(): Mark | undefined {
    const file = join(this.path, MARK)
    if (!existsSync(file)) return undefined
    try {
      return JSON.parse(readFileSync(file, 'utf8')) as Mark
    } catch {
      throw new Stop(`${file} is damaged. Remove the folder ${this.path}, or choose another one with --data DIR.`)
    }
  }
}
