import { type ActionReply, ERROR_TEXTS } from '../../../src/contracts'
import { currentTime } from '../clock'
import { callerOpenid } from '../identity'
import { logger } from '../log'
import { type Job, runJob } from './run-job'

const BUDGET_MS = 15_000

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
    for (const job of table) {
      try {
        value[job.name] = await runJob(job, { now: currentTime, log, budgetMs: BUDGET_MS })
      } catch (thrown) {
        log.error('job could not be leased', thrown, { job: job.name })
        value[job.name] = 'failed'
      }
    }
    return { ok: true, value, at: currentTime() }
  }
}
