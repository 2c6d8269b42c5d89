import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

export const projectRoot = join(__dirname, '..', '..')
export const areas = ['src', 'cloudfunctions', 'local-cloud', 'config', 'test'] as const

interface Violation {
  readonly rule: { readonly name: string }
  readonly from: string
  readonly to: string
}
export interface Cruise {
  readonly modules: readonly { readonly source: string }[]
  readonly summary: { readonly violations: readonly Violation[] }
}

/** The import graph of a tree that is laid out like the project, judged by the project's own rules. */
export function cruise(folder: string): Cruise {
  const bin = join(projectRoot, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const config = join(projectRoot, '.dependency-cruiser.cjs')
  // depcruise exits with the number of violations: the report is on stdout in either case.
  const args = [
    bin,
    '--config',
    config,
    '--output-type',
    'json',
    ...areas.filter(area => existsSync(join(folder, area))),
  ]
  return JSON.parse(readOutput(args, folder)) as Cruise
}

function readOutput(args: readonly string[], cwd: string): string {
  try {
    return execFileSync(process.execPath, args, {
      cwd,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string }
    if (stdout?.startsWith('{')) return stdout
    throw new Error(`dependency-cruiser did not run: ${stderr ?? String(error)}`)
  }
}
