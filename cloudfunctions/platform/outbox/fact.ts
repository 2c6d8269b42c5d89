import { collection, type Tx } from '../data'

/**
 * Something that happened, to be followed up later. Written in the transaction of what it tells of; `jobs` folds the
 * facts of one subject in order.
 */
export interface FactDocument<Payload = unknown> {
  readonly _id: string
  readonly kind: string
  /** Facts of one subject are folded one after another; other subjects do not wait. */
  readonly subject: string
  readonly at: number
  /** Order within a subject where times are equal. */
  readonly step: number
  readonly payload: Payload
  /** `held`: stands behind a poisoned fact of its subject. */
  readonly state: 'waiting' | 'done' | 'poisoned' | 'held'
  readonly attempts: number
  readonly error: string | null
}

export const facts = collection<FactDocument>('facts')

export interface NewFact<Payload = unknown> {
  /** The business key, e.g. `order.paid:<orderId>`: one fact however often it is written. No `.` or `$` needed in it. */
  readonly id: string
  readonly kind: string
  readonly subject: string
  readonly at: number
  readonly step?: number
  readonly payload: Payload
}

const documentOf = ({ id, step = 0, ...fact }: NewFact): FactDocument => ({
  _id: id,
  step,
  ...fact,
  state: 'waiting',
  attempts: 0,
  error: null,
})

/** Tells a fact together with the change it tells of. */
export const tellInTransaction = (tx: Tx, fact: NewFact): Promise<void> => tx.insert(facts, documentOf(fact))

/** Tells a fact by itself; telling it again is nothing. */
export const tell = (fact: NewFact): Promise<'inserted' | 'exists'> => facts.insert(documentOf(fact))
