import { createHmac, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, normalize, resolve, sep } from 'node:path'
import type { VirtualClock } from '../clock/virtual-clock'
import { CloudError } from '../errors'
import { environmentId } from '../functions/runtime-environment'

export const filePrefix = `cloud://${environmentId}.6c6f-${environmentId}-1300000000/`

const notFound = (): CloudError => new CloudError('STORAGE_FILE_NONEXIST', 'the file does not exist')

/** The environment's files, each under the path it was uploaded to. Links to them are signed and expire by the virtual clock. */
export class FileStorage {
  private readonly root: string
  private readonly clock: VirtualClock
  private readonly secret: string

  constructor(directory: string, clock: VirtualClock) {
    this.root = resolve(directory)
    this.clock = clock
    mkdirSync(this.root, { recursive: true })
    const secretFile = `${this.root}.secret`
    if (!existsSync(secretFile)) writeFileSync(secretFile, randomBytes(16).toString('hex'))
    this.secret = readFileSync(secretFile, 'utf8')
  }

  /** The path inside the storage of a fileID; throws for anything else. */
  pathOf(fileId: string): string {
    if (!fileId.startsWith(filePrefix))
      throw new CloudError('STORAGE_FILE_NONEXIST', `not a file of this environment: ${fileId}`)
    return fileId.slice(filePrefix.length)
  }

  write(path: string, content: Buffer): void {
    const file = this.fileOf(path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }

  read(path: string): Buffer {
    const file = this.fileOf(path)
    if (!existsSync(file)) throw notFound()
    return readFileSync(file)
  }

  exists(path: string): boolean {
    return existsSync(this.fileOf(path))
  }

  remove(path: string): boolean {
    const found = this.exists(path)
    rmSync(this.fileOf(path), { force: true })
    return found
  }

  /** Query text that opens the path for `maxAgeSeconds`. */
  sign(path: string, verb: 'get' | 'put', maxAgeSeconds: number): string {
    const expires = Math.floor(this.clock.milliseconds() / 1000) + maxAgeSeconds
    return `t=${expires}&sign=${this.signature(path, verb, expires)}`
  }

  allows(path: string, verb: 'get' | 'put', query: URLSearchParams): boolean {
    const expires = Number(query.get('t'))
    return query.get('sign') === this.signature(path, verb, expires) && this.clock.milliseconds() / 1000 <= expires
  }

  private signature(path: string, verb: string, expires: number): string {
    return createHmac('sha256', this.secret).update(`${verb}\n${path}\n${expires}`).digest('hex').slice(0, 32)
  }

  private fileOf(path: string): string {
    const file = normalize(join(this.root, path))
    if (path === '' || !file.startsWith(this.root + sep))
      throw new CloudError('STORAGE_SIGN_PARAM_INVALID', 'an invalid file path')
    return file
  }
}
