import { collection, isDuplicate, transaction } from '../../../../cloudfunctions/platform/data'
import { logger } from '../../../../cloudfunctions/platform/log'
import {
  foldFacts,
  listPoisoned,
  type NewFact,
  releasePoisoned,
  tell,
  tellInTransaction,
} from '../../../../cloudfunctions/platform/outbox'

interface Trace {
  readonly _id: string
  readonly subject: string
  readonly step: number
}

const traces = collection<Trace>('traces')
const broken = collection<{ readonly _id: string }>('brokenSubjects')

const now = (): number => Date.now()
const log = logger({ action: 'probe' })

/** Leaves a trace of each fact in the order of folding; fails for subjects that a test has broken. */
const handlers = {
  'probe.happened': [
    async (fact: { _id: string; subject: string; step: number }) => {
      if ((await broken.get(fact.subject)) !== null) throw new Error(`${fact.subject} is broken`)
      const order = await traces.count({ subject: fact.subject })
      await traces.insert({ _id: `${fact.subject}:${order}:${fact.step}`, subject: fact.subject, step: fact.step })
    },
  ],
}

export const outboxScenarios = {
  tell: async ({ facts }: { facts: NewFact[] }) => Promise.all(facts.map(fact => tell(fact))),
  tellTwiceInTransaction: async ({ fact }: { fact: NewFact }) => {
    await transaction(tx => tellInTransaction(tx, fact))
    try {
      await transaction(tx => tellInTransaction(tx, fact))
      return 'told twice'
    } catch (error) {
      return isDuplicate(error) ? 'refused' : 'failed'
    }
  },
  fold: () => foldFacts({ handlers, now, mayGoOn: () => true, log }),
  listPoisoned: async () => (await listPoisoned()).map(({ _id, attempts, error }) => ({ _id, attempts, error })),
  release: ({ id }: { id: string }) => releasePoisoned(id),
}
