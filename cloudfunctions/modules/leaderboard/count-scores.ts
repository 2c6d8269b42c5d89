import { is, set } from '../../platform/data'
import type { ScoreBatchDocument, ScoreEventDocument } from './document'
import { type ScoreChange, scoreChanges } from './score-changes'
import { CURRENT_BATCH, scoreBatches, scoreEvents, scores } from './store'

/** A batch changes each score once, so the larger it is the less an event costs. */
const EVENTS_A_BATCH = 1000
const CHANGES_AT_ONCE = 40

/**
 * Counts waiting events into scores, each exactly once: a batch is written down before it is counted, has a number, and
 * a score takes a number once. Stopped anywhere, or run by two at once, the next run finishes the same batch.
 */
export async function countScores(now: () => number, mayGoOn: () => boolean): Promise<number> {
  let counted = 0
  do {
    const opened = await openBatch(now())
    if (!opened) return counted
    counted += opened.events.length
    await countBatch(opened, now())
  } while (mayGoOn())
  return counted
}

interface OpenBatch {
  readonly batch: ScoreBatchDocument
  readonly events: readonly ScoreEventDocument[]
}

/** The batch that a stopped run left open, or a new one of what waits; null where nothing does. */
async function openBatch(now: number): Promise<OpenBatch | null> {
  const current = (await scoreBatches.get(CURRENT_BATCH)) ?? (await firstBatch(now))
  if (current.open) return { batch: current, events: [...(await scoreEvents.getMany(current.eventIds)).values()] }
  const waiting = await scoreEvents.find({ state: 'waiting' }, { sort: [['at', 1]], limit: EVENTS_A_BATCH })
  if (waiting.length === 0) {
    await scoreBatches.updateIf(CURRENT_BATCH, { number: current.number, open: false }, { countedAt: now })
    return null
  }
  const next = { number: current.number + 1, open: true, eventIds: waiting.map(event => event._id) }
  const mine = await scoreBatches.updateIf(CURRENT_BATCH, { number: current.number, open: false }, next)
  return mine ? { batch: { ...current, ...next }, events: waiting } : null
}

async function firstBatch(now: number): Promise<ScoreBatchDocument> {
  const first: ScoreBatchDocument = { _id: CURRENT_BATCH, number: 0, open: false, eventIds: [], countedAt: now }
  await scoreBatches.insert(first)
  return first
}

async function countBatch({ batch, events }: OpenBatch, now: number): Promise<void> {
  const changes = scoreChanges(events)
  for (let from = 0; from < changes.length; from += CHANGES_AT_ONCE) {
    await Promise.all(changes.slice(from, from + CHANGES_AT_ONCE).map(change => count(change, batch.number)))
  }
  await scoreEvents.updateWhere({ _id: is.in(batch.eventIds), state: 'waiting' }, { state: 'counted' })
  await scoreBatches.updateIf(
    CURRENT_BATCH,
    { number: batch.number, open: true },
    { open: false, eventIds: [], countedAt: now },
  )
}

async function count(change: ScoreChange, batch: number): Promise<void> {
  const counted = await scores.updateIf(
    change.id,
    { batch: is.lt(batch) },
    { scoreFen: set.inc(change.deltaFen), reachedAt: set.max(change.at), batch },
  )
  // Not there yet, or counted already: an insert tells, since only this batch can be making it.
  if (counted) return
  const { id, board, dealerId, deltaFen, at } = change
  await scores.insert({ _id: id, board, dealerId, scoreFen: deltaFen, reachedAt: at, batch })
}
