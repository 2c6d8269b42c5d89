import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { dirname, join, relative } from 'node:path'
import type { Bench, BenchRow } from './row'

export interface BenchReport {
  readonly at: string
  readonly machine: { readonly node: string; readonly cpu: string; readonly cores: number }
  readonly rows: readonly (BenchRow & { readonly file: string })[]
}

/** Runs every `*.bench.ts` in this folder, one after another so that none disturbs the next, and keeps the figures in bench/latest.json. */
export async function runBenchmarks(pattern: RegExp, onFile: (file: string) => void): Promise<BenchReport> {
  const rows: BenchReport['rows'][number][] = []
  for (const path of benchFiles(__dirname).filter(file => pattern.test(file))) {
    const file = relative(__dirname, path)
    onFile(file)
    for (const bench of benchesOf(await import(path))) {
      for (const row of await bench()) rows.push({ ...row, file })
    }
  }
  return keep({ at: new Date().toISOString(), machine: machine(), rows })
}

const benchFiles = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter(entry => entry.name.endsWith('.bench.ts'))
    .map(entry => join(entry.parentPath ?? entry.path, entry.name))
    .sort()

const benchesOf = (module: Record<string, unknown>): Bench[] =>
  Object.entries(module).flatMap(([name, value]) =>
    typeof value === 'function' && name !== 'default' && name !== 'module.exports' ? [value as Bench] : [],
  )

const machine = () => ({ node: process.version, cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length })

const latest = join(__dirname, '..', '..', 'bench', 'latest.json')

/** Benchmarks that were not run this time keep their latest figures. */
function keep(report: BenchReport): BenchReport {
  const ran = new Set(report.rows.map(row => row.file))
  const before = existsSync(latest) ? (JSON.parse(readFileSync(latest, 'utf8')) as BenchReport).rows : []
  const rows = [...before.filter(row => !ran.has(row.file)), ...report.rows]
  mkdirSync(dirname(latest), { recursive: true })
  writeFileSync(latest, `${JSON.stringify({ ...report, rows }, null, 2)}\n`)
  return report
}
