import type { JobRun } from '../platform/jobs'

/** Works through what waits, a slice at a time, until a slice is not full or the run's time is over. */
export async function inSlices(
  run: JobRun,
  slice: (limit: number) => Promise<number>,
  limit = 100,
): Promise<{ done: number }> {
  let done = 0
  let last = limit
  while (last >= limit && (done === 0 || run.mayGoOn())) {
    last = await slice(limit)
    done += last
  }
  return { done }
}
