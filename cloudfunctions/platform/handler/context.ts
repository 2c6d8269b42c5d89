import type { Role } from '../../../src/contracts'
import { hashOf, idFrom } from '../id'
import type { DealerDocument, Person, StaffDocument } from '../identity'
import type { Log } from '../log'

/** What an action knows beside its input. Nothing in it comes from the phone but `requestId`. */
export interface Context {
  /** Epoch milliseconds, the same for the whole call. */
  readonly now: number
  readonly requestId: string
  /** An id that a repeat of this request gives again. One label, one id. */
  readonly newId: (label?: string) => string
  readonly inputHash: string
  readonly person: { readonly openid: string }
  readonly roles: readonly Role[]
  readonly staff: StaffDocument | null
  readonly dealer: DealerDocument | null
  readonly log: Log
}

export interface Call {
  readonly action: string
  readonly requestId: string
  readonly input: unknown
  readonly now: number
  readonly log: Log
}

export function contextOf(person: Person, { action, requestId, input, now, log }: Call): Context {
  return {
    now,
    requestId,
    newId: (label = '') => idFrom(person.openid, action, requestId, label),
    inputHash: hashOf(input),
    person: { openid: person.openid },
    roles: person.roles,
    staff: person.staff,
    dealer: person.dealer,
    log,
  }
}
