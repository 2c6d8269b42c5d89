import { type ActionReply, ERROR_TEXTS } from '../../../src/contracts'
import { currentTime } from '../clock'
import { callerOpenid } from '../identity'
import { logger } from '../log'
import { type Job, jobs, runJob } from './run-job'

/** Well within the minute that a function may run, whatever the jobs do. */
const TICK_BUDGET_MS = 45_000
const JOB_BUDGET_MS = 15_000

/**
 * The function behind the timer: runs what is due, one job after another. Anyone may call any function, so a call that
 * carries an identity is refused; a timer has none.
 */
export function defineTimer(table: readonly Job[]): (event: unknown) => Promise<ActionReply> {
  return async () => {
    if (callerOpenid() !== null) {
      return { ok: false, error: { code: 'FORBIDDEN', message: ERROR_TEXTS.FORBIDDEN } }
    }
    const log = logger({ action: 'timer' })
    const value: Record<string, string> = {}
    const endsAt = performance.now() + TICK_BUDGET_MS
    for (const job of await longestWaitingFirst(table)) {
      const budgetMs = Math.min(JOB_BUDGET_MS, endsAt - performance.now())
      if (budgetMs <= 0) break
      try {
        value[job.name] = await runJob(job, { now: currentTime, log, budgetMs })
      } catch (thrown) {
        log.error('job could not be leased', thrown, { job: job.name })
        value[job.name] = 'failed'
      }
    }
    return { ok: true, value, at: currentTime() }
  }
}

/** The table's order, but whatever an earlier tick had no time for comes before what it ran. */
async function longestWaitingFirst(table: readonly Job[]): Promise<readonly Job[]> {
  const known = await jobs.getMany(table.map(({ name }) => name))
  const startedAt = ({ name }: Job) => known.get(name)?.startedAt ?? 0
  return [...table].sort((left, right) => startedAt(left) - startedAt(right))
}
