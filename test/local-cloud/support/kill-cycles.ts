import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { VirtualClock } from '../../../local-cloud/clock/virtual-clock'
import { type Database, openDatabase } from '../../../local-cloud/engine/database'
import { resolveLimits } from '../../../local-cloud/limits'
import { counters } from './kill-schema'

const open = (directory: string): Database =>
  openDatabase(directory, [counters], resolveLimits(), new VirtualClock(), () => {})

/** Runs the writer, kills it with SIGKILL at a random moment; answers the last number it acknowledged. */
function writeAndKill(directory: string, run: number): Promise<number> {
  const script = join(__dirname, 'kill-target.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', script, directory, String(run)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let text = ''
  let killing = false
  return new Promise(resolve => {
    child.stdout.on('data', chunk => {
      text += chunk
      if (killing) return
      killing = true
      setTimeout(() => child.kill('SIGKILL'), 20 + Math.random() * 150)
    })
    child.on('close', () => {
      const whole = text.slice(0, text.lastIndexOf('\n')).split('\n')
      resolve(Number(whole.at(-1)))
    })
  })
}

export interface KillReport {
  cycles: number
  acknowledged: number
}

/** After each kill: every acknowledged document is there and indexed, no transaction is half done. Throws with what is wrong. */
export async function killCycles(cycles: number): Promise<KillReport> {
  const directory = mkdtempSync(join(tmpdir(), 'local-cloud-kill-'))
  let acknowledged = 0
  const setUp = open(directory)
  await setUp.admin.insert('counters', [
    { _id: 'left', n: 0, code: 'left' },
    { _id: 'right', n: 0, code: 'right' },
  ])
  await setUp.close()
  for (let run = 0; run < cycles; run++) {
    const last = await writeAndKill(directory, run)
    if (!(last >= 0)) throw new Error(`run ${run} acknowledged nothing`)
    acknowledged += last + 1
    const database = open(directory)
    await check(database, run, last)
    await database.close()
  }
  rmSync(directory, { recursive: true, force: true })
  return { cycles, acknowledged }
}

async function check({ admin }: Database, run: number, last: number): Promise<void> {
  const found = await admin.find('counters', { run: String(run), n: { $lte: last } }, { sort: { n: -1 } })
  if (found.length !== last + 1) throw new Error(`run ${run}: ${last + 1} acknowledged, ${found.length} found by index`)
  const byCode = await admin.count('counters', { code: { $in: [`${run}-0`, `${run}-${last}`] } })
  if (byCode !== (last === 0 ? 1 : 2)) throw new Error(`run ${run}: the unique index lost an entry`)
  const all = await admin.find('counters', { run: { $gte: '' } })
  if (all.length !== (await admin.count('counters', { code: { $gt: '' }, n: { $gte: 0 }, run: { $exists: true } })))
    throw new Error('index and documents disagree')
  const [left, right] = await admin.find('counters', { _id: { $in: ['left', 'right'] } })
  if (left?.n + right?.n !== 0) throw new Error(`run ${run}: half a transaction, ${left?.n} and ${right?.n}`)
  if (-left?.n < last) throw new Error(`run ${run}: an acknowledged transaction is gone`)
}
