import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type BenchRow, median } from './row'

const PROCESSES = 7
const folder = join(__dirname, '..', '..', 'dist', 'cloudfunctions')

/** What a cold start waits for: the size of each function's bundle and the time to load it, each in processes of its own. */
export function functionBundles(): readonly BenchRow[] {
  if (!existsSync(folder)) throw new Error('dist/cloudfunctions is missing: npm run build:functions')
  return readdirSync(folder)
    .filter(name => existsSync(join(folder, name, 'index.js')))
    .flatMap(name => [
      { name: `${name}: bundle`, value: statSync(join(folder, name, 'index.js')).size / 1e6, unit: 'MB', bar: 1.6 },
      { name: `${name}: module load, median of ${PROCESSES}`, value: loadTime(name), unit: 'ms', bar: 250 },
    ])
}

const loadTime = (name: string): number =>
  median(Array.from({ length: PROCESSES }, () => loadOnce(join(folder, name, 'index.js'))))

function loadOnce(file: string): number {
  const script = `const t=process.hrtime.bigint();require(${JSON.stringify(file)});process.stdout.write(String(Number(process.hrtime.bigint()-t)/1e6));process.exit(0)`
  // Stands in for the variables that CloudBase sets before it loads a function.
  const env = {
    ...process.env,
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    SCF_NAMESPACE: 'bench',
    TCB_ENV: 'bench',
  }
  return Number(execFileSync(process.execPath, ['-e', script], { encoding: 'utf8', env }))
}
