import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { BenchRow } from './row'

const folder = join(__dirname, '..', '..', 'dist', 'weapp')

/** What a phone downloads: the main package and each sub-package of the production build. */
export function miniProgramPackages(): readonly BenchRow[] {
  const manifest = join(folder, 'app.json')
  if (!existsSync(manifest)) throw new Error('dist/weapp is missing: npm run build:weapp')
  const app = JSON.parse(readFileSync(manifest, 'utf8')) as { subPackages?: readonly { root: string }[] }
  const roots = (app.subPackages ?? []).map(({ root }) => root.replace(/\/$/, ''))
  const sizes = roots.map(root => ({ root, bytes: sizeOf(join(folder, root)) }))
  const rest = sizeOf(folder) - sizes.reduce((sum, { bytes }) => sum + bytes, 0)
  return [
    { name: 'mini-program: main package', value: rest / 1e6, unit: 'MB', bar: 1.2 },
    ...sizes.map(({ root, bytes }) => ({ name: `mini-program: ${root}`, value: bytes / 1e3, unit: 'KB', bar: 500 })),
  ]
}

const sizeOf = (path: string): number =>
  statSync(path).isFile()
    ? statSync(path).size
    : readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0)
