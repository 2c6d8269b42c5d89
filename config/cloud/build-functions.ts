import { mkdir, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { build } from 'esbuild'
import type { FunctionDeclaration } from '../../local-cloud/types'
import { functions } from './functions'

const projectRoot = resolve(__dirname, '..', '..')
const MAX_BYTES = 1_600_000

export interface BuildFunctionsOptions {
  /** Only these; all that are declared unless given. */
  readonly names?: readonly string[]
  readonly outDir?: string
}

export interface BuiltFunction {
  readonly name: string
  readonly bytes: number
}

/**
 * Bundles each declared function with everything it needs, the SDK included: one file loads faster than an installed
 * tree. Throws, with all that is wrong, where any function does not build or is larger than the bar allows.
 */
export async function buildFunctions(options: BuildFunctionsOptions = {}): Promise<readonly BuiltFunction[]> {
  const outDir = options.outDir ?? join(projectRoot, 'dist', 'cloudfunctions')
  const wanted = functions.filter(({ name }) => options.names === undefined || options.names.includes(name))
  // A function that was renamed must not linger as its old self.
  if (options.names === undefined) await rm(outDir, { recursive: true, force: true })
  const outcomes = await Promise.allSettled(
    wanted.map(declared => buildFunction(declared, join(outDir, declared.name))),
  )
  const faults = outcomes.flatMap((outcome, index) =>
    outcome.status === 'rejected' ? [`${wanted[index]?.name}: ${String(outcome.reason)}`] : [],
  )
  if (faults.length > 0) throw new Error(`cloud functions did not build\n${faults.join('\n')}`)
  return outcomes.flatMap(outcome => (outcome.status === 'fulfilled' ? [outcome.value] : []))
}

async function buildFunction(declared: FunctionDeclaration, dir: string): Promise<BuiltFunction> {
  const outfile = join(dir, 'index.js')
  await bundle(join('cloudfunctions', declared.name, 'index.ts'), outfile)
  const { size } = await stat(outfile)
  if (size > MAX_BYTES) throw new Error(`${size} bytes, more than ${MAX_BYTES}`)
  await writeFile(join(dir, 'package.json'), json({ name: declared.name, version: '1.0.0', main: 'index.js' }))
  await writeFile(join(dir, 'config.json'), json(configOf(declared)))
  return { name: declared.name, bytes: size }
}

/** One entry and all that it needs as one file, in a folder of its own. */
export async function bundle(entry: string, outfile: string): Promise<void> {
  await rm(dirname(outfile), { recursive: true, force: true })
  await mkdir(dirname(outfile), { recursive: true })
  await build({
    absWorkingDir: projectRoot,
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node16',
    format: 'cjs',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
  })
}

/** What WeChat's tools read beside a function: its permissions and its timer. */
const configOf = ({ timer }: FunctionDeclaration) => ({
  permissions: { openapi: [] },
  ...(timer === undefined ? {} : { triggers: [{ name: timer.name, type: 'timer', config: timer.cron }] }),
})

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`
