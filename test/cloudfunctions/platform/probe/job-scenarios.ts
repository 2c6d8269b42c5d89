import { collection, set } from '../../../../cloudfunctions/platform/data'
import { defineTimer, type Job } from '../../../../cloudfunctions/platform/jobs'

const runs = collection<{ readonly _id: string; readonly count: number }>('runs')

const count = async (name: string): Promise<void> => {
  if (!(await runs.updateIf(name, {}, { count: set.inc(1) }))) await runs.insert({ _id: name, count: 1 })
}

const table: readonly Job[] = [
  {
    name: 'every-tick',
    everyMinutes: 0,
    run: async () => {
      await count('every-tick')
      // Long enough for a second tick to meet the lease.
      await new Promise(resolve => setTimeout(resolve, 600))
      return {}
    },
  },
  {
    name: 'hourly',
    everyMinutes: 60,
    run: async () => {
      await count('hourly')
      return {}
    },
  },
  {
    name: 'failing',
    everyMinutes: 60,
    run: async () => {
      await count('failing')
      throw new Error('not today')
    },
  },
  {
    name: 'in-steps',
    everyMinutes: 60,
    run: async ({ cursor, saveCursor }) => {
      const done = typeof cursor === 'number' ? cursor : 0
      await saveCursor(done + 1)
      await count('in-steps')
      return { done }
    },
  },
]

const timer = defineTimer(table)

export const jobScenarios = { tick: () => timer({}) }
