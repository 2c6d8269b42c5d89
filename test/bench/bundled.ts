import { join } from 'node:path'
import { buildSync } from 'esbuild'

/**
 * A module of the product built as the cloud functions ship it. The loader that runs the benchmarks wraps every inner function to
 * keep its name, which the product never does and which would be most of what is measured.
 */
export function bundled<T>(entry: string): T {
  const root = join(__dirname, '..', '..')
  const { outputFiles } = buildSync({
    entryPoints: [join(root, entry)],
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
  })
  const module = { exports: {} as T }
  new Function('module', 'exports', outputFiles[0]?.text ?? '')(module, module.exports)
  return module.exports
}
