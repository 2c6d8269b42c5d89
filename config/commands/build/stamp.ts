import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { projectRoot } from '../terminal/project-root'

export interface Build {
  readonly name: string
  /** Files and folders that it is made of. */
  readonly from: readonly string[]
  /** What must be there when it is done. */
  readonly makes: string
}

export const builds = {
  functions: {
    name: 'functions',
    from: ['src/domain', 'src/contracts', 'cloudfunctions', 'config/cloud', 'package-lock.json'],
    makes: 'dist/cloudfunctions',
  },
  h5: {
    name: 'h5',
    from: ['src', 'config/index.ts', 'config/taro', 'babel.config.js', 'package-lock.json'],
    makes: 'dist/h5/index.html',
  },
} as const satisfies Record<string, Build>

/** True where what stands in dist was made of other sources than those of now. */
export function isStale(build: Build): boolean {
  const stamp = stampFile(build)
  const made = existsSync(join(projectRoot, build.makes)) && existsSync(stamp)
  return !made || readFileSync(stamp, 'utf8') !== hashOf(build)
}

/** Makes it and remembers of what; a build that fails leaves no stamp. */
export async function make(build: Build, work: () => Promise<void>): Promise<void> {
  const before = hashOf(build)
  rmSync(stampFile(build), { force: true })
  await work()
  mkdirSync(dirname(stampFile(build)), { recursive: true })
  writeFileSync(stampFile(build), before)
}

// Beside what is built, because every builder empties its own folder.
const stampFile = (build: Build) => join(projectRoot, 'dist', '.stamps', build.name)

function hashOf({ from }: Build): string {
  const hash = createHash('sha256')
  for (const path of from) feed(hash, join(projectRoot, path))
  return hash.digest('hex')
}

function feed(hash: ReturnType<typeof createHash>, path: string): void {
  if (!existsSync(path)) return
  hash.update(`\0${path}\0`)
  if (statSync(path).isFile()) hash.update(readFileSync(path))
  else for (const name of readdirSync(path).sort()) feed(hash, join(path, name))
}
