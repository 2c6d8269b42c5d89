import { beginCall, collection } from '../data'
import type { Log } from '../log'

export interface JobDocument {
  readonly _id: string
  /** Nobody else runs the job before this instant. */
  readonly leasedUntil: number
  /** Where the last run stopped, in the job's own words; null = from the start. */
  readonly cursor: unknown
  readonly startedAt: number
  readonly finishedAt: number | null
  readonly error: string | null
}

export const jobs = collection<JobDocument>('jobs')

export interface JobRun {
  readonly now: number
  readonly cursor: unknown
  readonly log: Log
  /** Whether there is time for another slice of the work. */
  mayGoOn(): boolean
  /** Keeps where the work stands, so that a run that is stopped goes on from there. */
  saveCursor(cursor: unknown): Promise<void>
}

export interface Job {
  readonly name: string
  /** Minutes between two starts; 0 = at every tick. */
  readonly everyMinutes: number
  readonly run: (run: JobRun) => Promise<Readonly<Record<string, unknown>>>
}

export interface Tick {
  readonly now: () => number
  readonly log: Log
  readonly budgetMs: number
}

const LEASE_MS = 90_000
const MINUTE_MS = 60_000
/** A tick comes a little early or late; a job due at it runs all the same. */
const TICK_SLACK_MS = 5_000

/**
 * Runs a job where it is due and nobody else does. A lease that a stopped run left behind lapses by itself. Whatever the
 * job throws is kept on its document and logged; other jobs go on.
 */
export async function runJob(job: Job, { now, log, budgetMs }: Tick): Promise<'ran' | 'not due' | 'failed'> {
  beginCall()
  const begunAt = performance.now()
  const startedAt = now()
  const found = await takeLease(job, startedAt)
  if (found === null) return 'not due'
  const finish = (error: string | null) =>
    jobs.updateIf(job.name, { startedAt }, { leasedUntil: 0, finishedAt: now(), error })
  try {
    const report = await job.run({
      now: startedAt,
      cursor: found.cursor,
      log,
      mayGoOn: () => performance.now() - begunAt < budgetMs,
      saveCursor: async cursor => {
        await jobs.updateIf(job.name, { startedAt }, { cursor, leasedUntil: now() + LEASE_MS })
      },
    })
    await finish(null)
    log.info('job ran', { job: job.name, ...report })
    return 'ran'
  } catch (thrown) {
    log.error('job failed', thrown, { job: job.name })
    await finish(String(thrown).slice(0, 500))
    return 'failed'
  }
}

async function takeLease(job: Job, now: number): Promise<JobDocument | null> {
  const fresh = { leasedUntil: now + LEASE_MS, startedAt: now }
  const found = await jobs.get(job.name)
  if (found === null) {
    const first: JobDocument = { _id: job.name, ...fresh, cursor: null, finishedAt: null, error: null }
    return (await jobs.insert(first)) === 'inserted' ? first : null
  }
  const due = found.error !== null || found.startedAt + job.everyMinutes * MINUTE_MS - TICK_SLACK_MS <= now
  if (found.leasedUntil > now || !due) return null
  const taken = await jobs.updateIf(job.name, { leasedUntil: found.leasedUntil, startedAt: found.startedAt }, fresh)
  return taken ? { ...found, ...fresh } : null
}
