import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { buildFunctions, bundle } from '../../../config/cloud/build-functions'
import { functions } from '../../../config/cloud/functions'

const projectRoot = resolve(__dirname, '..', '..', '..')
const probeEntry = 'test/cloudfunctions/platform/probe/index.ts'
const sources = [
  'src/domain',
  'src/contracts',
  'cloudfunctions',
  'config/cloud',
  'package-lock.json',
  dirname(probeEntry),
]
const cache = join(projectRoot, 'node_modules', '.cache', 'function-bundles')

/** A function of the tests alone: it runs scenarios of the platform inside the cloud, over the real SDK. */
export const PROBE = 'probe'

/**
 * A folder with the functions built from the sources as they stand, so that no test can pass on an older build. Each
 * function is kept by what it was made of; test files that need it at once make it twice rather than half.
 */
export async function functionBundles(names: readonly string[] = functions.map(({ name }) => name)): Promise<string> {
  const outDir = join(cache, hashOf([...names].sort()))
  if (existsSync(outDir)) return outDir
  mkdirSync(cache, { recursive: true })
  const building = `${outDir}.${process.pid}`
  await buildFunctions({ names, outDir: building })
  if (names.includes(PROBE)) await bundle(probeEntry, join(building, PROBE, 'index.js'))
  try {
    renameSync(building, outDir)
  } catch {
    // Another test file was first; its build is of the same sources.
    rmSync(building, { recursive: true, force: true })
  }
  forgetOlder()
  return outDir
}

function hashOf(names: readonly string[]): string {
  const hash = createHash('sha256').update(names.join())
  const feed = (path: string): void => {
    if (statSync(path).isFile()) hash.update(path).update(readFileSync(path))
    else for (const name of readdirSync(path).sort()) feed(join(path, name))
  }
  for (const source of sources) feed(join(projectRoot, source))
  return hash.digest('hex').slice(0, 16)
}

const KEPT_MS = 60 * 60 * 1000

function forgetOlder(): void {
  for (const name of readdirSync(cache)) {
    const path = join(cache, name)
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now())
    if (age > KEPT_MS) rmSync(path, { recursive: true, force: true })
  }
}
