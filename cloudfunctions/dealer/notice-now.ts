import { joiningFactHandlers } from '../modules/dealer'
import type { Context } from '../platform/handler'
import type { NewFact } from '../platform/outbox'

/**
 * Delivers a joining fact's notices at once instead of at the next minute. The fact itself is stored: what fails here is
 * done by the job that folds the outbox, and what succeeded is not delivered twice.
 */
export async function noticeNow(fact: NewFact, { log, now }: Context): Promise<void> {
  try {
    const stored = { ...fact, _id: fact.id, step: 0, state: 'waiting' as const, attempts: 0, error: null }
    for (const handle of joiningFactHandlers[fact.kind] ?? []) await handle(stored, now)
  } catch (error) {
    log.error('notice left to the outbox', error, { fact: fact.id })
  }
}
