import { collection, type Filter, is, set, type Update } from '../../platform/data'
import { type Reservable, returnedMark, type Take, takenMark } from './take'

export type Reserved = 'taken' | 'short' | 'returned' | 'missing'

const store = (take: Take) => collection<Reservable>(take.collection)

const within = (take: Take): Filter<Reservable> => ({
  ...Object.fromEntries(Object.entries(take.atLeast).map(([field, least]) => [field, is.gte(least)])),
  ...Object.fromEntries(Object.entries(take.atMost).map(([field, most]) => [field, is.lte(most)])),
})

const changed = (take: Take, sign: 1 | -1): Update<Reservable> =>
  Object.fromEntries(Object.entries(take.change).map(([field, delta]) => [field, set.inc(sign * delta)]))

/**
 * Makes one take, once per key: one atomic conditional update of one document, so any number of buyers may try at the
 * same time and nobody conflicts. Repeating a take that is already made answers `taken` and changes nothing.
 * A key that was given back (or barred by an undo) never takes again.
 */
async function reserve(take: Take, key: string): Promise<Reserved> {
  const done = await store(take).updateIf(
    take.id,
    {
      ...within(take),
      [`marks.${takenMark(key)}`]: is.exists(false),
      [`marks.${returnedMark(key)}`]: is.exists(false),
    },
    { ...changed(take, 1), [`marks.${takenMark(key)}`]: 1 },
  )
  if (done) return 'taken'
  const found = await store(take).get(take.id)
  if (!found) return 'missing'
  if (found.marks[returnedMark(key)] !== undefined) return 'returned'
  return found.marks[takenMark(key)] === undefined ? 'short' : 'taken'
}

/** All takes of a process at once; answers the ones that could not be made. */
export async function reserveAll(takes: readonly Take[], key: string): Promise<readonly Take[]> {
  const outcomes = await Promise.all(takes.map(take => reserve(take, key)))
  return takes.filter((_, index) => outcomes[index] !== 'taken')
}

/** Gives back what the process holds for certain (all its takes were made), once per key. */
export async function giveBackAll(takes: readonly Take[], key: string): Promise<void> {
  await Promise.all(
    takes.map(take =>
      store(take).updateIf(
        take.id,
        { [`marks.${returnedMark(key)}`]: is.exists(false) },
        { ...changed(take, -1), [`marks.${returnedMark(key)}`]: 1 },
      ),
    ),
  )
}

/**
 * Undoes a process that may have stopped half-way and may even still be running elsewhere: what it took comes back,
 * what it has not taken yet is barred, so that its late steps find the door closed.
 */
export async function undoAll(takes: readonly Take[], key: string): Promise<void> {
  await Promise.all(takes.map(take => undo(take, key)))
}

async function undo(take: Take, key: string): Promise<void> {
  const taken = `marks.${takenMark(key)}`
  const returned = `marks.${returnedMark(key)}`
  const giveBack = () =>
    store(take).updateIf(
      take.id,
      { [taken]: is.exists(true), [returned]: is.exists(false) },
      { ...changed(take, -1), [returned]: 1 },
    )
  if (await giveBack()) return
  const barred = await store(take).updateIf(
    take.id,
    { [taken]: is.exists(false), [returned]: is.exists(false) },
    { [returned]: 1 },
  )
  // Neither: it was taken between the two, or is given back already; a second look settles which.
  if (!barred) await giveBack()
}
