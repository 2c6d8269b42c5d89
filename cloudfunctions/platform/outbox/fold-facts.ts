import { is, isConflict, set } from '../data'
import type { Log } from '../log'
import { type FactDocument, facts } from './fact'

/** Does one thing that follows from a fact. It may run again after a stop, so it must change nothing the second time. */
export type FactHandler = (fact: FactDocument, now: number) => Promise<void>
/** Per kind, the handlers in the order they run. A kind without an entry is a mistake and poisons the fact. */
export type FactHandlers = Readonly<Record<string, readonly FactHandler[]>>

export interface FoldOptions {
  readonly handlers: FactHandlers
  readonly now: () => number
  /** Asked between batches: whether there is time for another. */
  readonly mayGoOn: () => boolean
  readonly log: Log
}

const BATCH = 200
const SUBJECTS_AT_ONCE = 8
const ATTEMPTS = 5

export interface FoldReport {
  readonly folded: number
  readonly poisoned: number
  /** Whether facts are still waiting. */
  readonly more: boolean
}

/** Folds what waits, oldest first. A failing fact is tried in later runs and set aside, with its subject, after five. */
export async function foldFacts(options: FoldOptions): Promise<FoldReport> {
  let folded = 0
  let poisoned = 0
  const failed = new Set<string>()
  for (;;) {
    const batch = await facts.find(
      { state: 'waiting' },
      {
        sort: [
          ['at', 1],
          ['step', 1],
          ['_id', 1],
        ],
        limit: BATCH,
      }, // the index of this order: config/cloud
    )
    const outcomes = await foldBatch(batch, failed, options)
    const done = outcomes.filter(outcome => outcome === 'done').length
    folded += done
    poisoned += outcomes.filter(outcome => outcome === 'poisoned').length
    const full = batch.length === BATCH
    // A batch in which nothing moved would come again unchanged: the next run has its turn.
    if (!full || done === 0 || !options.mayGoOn()) {
      return { folded, poisoned, more: full || done < batch.length }
    }
  }
}

type Outcome = 'done' | 'later' | 'poisoned' | 'held'

/** `failed`: subjects that failed earlier in this run; they wait for the next one. */
async function foldBatch(
  batch: readonly FactDocument[],
  failed: Set<string>,
  options: FoldOptions,
): Promise<Outcome[]> {
  const subjects = [...new Set(batch.map(fact => fact.subject))]
  const aside = await subjectsSetAside(subjects)
  const outcomes: Outcome[] = []
  const queue = subjects.filter(subject => !failed.has(subject))
  const worker = async () => {
    for (let subject = queue.shift(); subject !== undefined; subject = queue.shift()) {
      const own = batch.filter(fact => fact.subject === subject)
      const results = aside.has(subject) ? await hold(own) : await foldSubject(own, options)
      if (results.includes('later')) failed.add(subject)
      outcomes.push(...results)
    }
  }
  await Promise.all(Array.from({ length: SUBJECTS_AT_ONCE }, worker))
  return outcomes
}

async function subjectsSetAside(subjects: readonly string[]): Promise<ReadonlySet<string>> {
  if (subjects.length === 0) return new Set()
  const found = await facts.find({ state: 'poisoned', subject: is.in(subjects) }, { limit: BATCH })
  return new Set(found.map(fact => fact.subject))
}

async function foldSubject(own: readonly FactDocument[], options: FoldOptions): Promise<Outcome[]> {
  const done: string[] = []
  let stopped: Outcome | null = null
  for (const fact of own) {
    stopped = await foldOne(fact, options)
    if (stopped !== null) break
    done.push(fact._id)
  }
  if (done.length > 0) await facts.updateWhere({ _id: is.in(done) }, { state: 'done', error: null })
  const rest = own.slice(done.length + 1)
  const behind = stopped === 'poisoned' ? await hold(rest) : rest.map((): Outcome => 'later')
  return [...done.map((): Outcome => 'done'), ...(stopped === null ? [] : [stopped]), ...behind]
}

async function foldOne(fact: FactDocument, { handlers, now, log }: FoldOptions): Promise<Outcome | null> {
  try {
    const own = Object.hasOwn(handlers, fact.kind) ? handlers[fact.kind] : undefined
    if (own === undefined) throw new Error(`no handlers for ${fact.kind}`)
    for (const handle of own) await handle(fact, now())
    return null
  } catch (thrown) {
    log.error('fact failed', thrown, { fact: fact._id, kind: fact.kind, attempts: fact.attempts + 1 })
    // Losing to other writers says nothing against the fact.
    if (isConflict(thrown)) return 'later'
    const poisoned = fact.attempts + 1 >= ATTEMPTS
    await facts.updateIf(
      fact._id,
      { state: 'waiting' },
      { attempts: set.inc(1), error: String(thrown).slice(0, 500), state: poisoned ? 'poisoned' : 'waiting' },
    )
    return poisoned ? 'poisoned' : 'later'
  }
}

async function hold(own: readonly FactDocument[]): Promise<Outcome[]> {
  if (own.length === 0) return []
  await facts.updateWhere({ _id: is.in(own.map(fact => fact._id)), state: 'waiting' }, { state: 'held' })
  return own.map(() => 'held')
}

/** Gives a poisoned fact, and what stands behind it, another five tries: after what was wrong has been mended. */
export async function releasePoisoned(factId: string): Promise<boolean> {
  const fact = await facts.get(factId)
  if (fact === null || fact.state !== 'poisoned') return false
  await facts.updateIf(factId, { state: 'poisoned' }, { state: 'waiting', attempts: 0 })
  await facts.updateWhere({ subject: fact.subject, state: 'held' }, { state: 'waiting' })
  return true
}

/** How many facts wait for a person to look: shown to operators. */
export const countPoisoned = (): Promise<number> => facts.count({ state: 'poisoned' })

/** What was set aside, newest first. */
export const listPoisoned = (): Promise<FactDocument[]> =>
  facts.find({ state: 'poisoned' }, { sort: [['at', -1]], limit: 100 })
