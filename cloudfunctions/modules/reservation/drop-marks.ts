import { collection, set } from '../../platform/data'
import { type Reservable, returnedMark, type Take, takenMark } from './take'

/**
 * A function lives 60 s at most, so a step that was begun before a process ended cannot come later than this. Only
 * then may its marks go: dropping them at once would let a slow twin of the same call take a second time.
 */
export const MARK_REST_MS = 65_000

/** Marks kept on a hot document are dropped by the placing call itself, where no twin of it ever ran. */
export const HOT_MARKS = 100

/** Marks that one update of a document removes at most. */
const MARKS_PER_UPDATE = 200

export interface MarksToDrop {
  readonly takes: readonly Take[]
  readonly marks: readonly string[]
}

/** The marks of an order whose takes are all made: those of the present round's taking and of all earlier rounds. */
export const marksOfTaken = (keyOf: (round: number) => string, round: number): readonly string[] => [
  ...marksOfReturned(keyOf, round - 1),
  takenMark(keyOf(round)),
]

/** The marks of a process that gave everything back. */
export const marksOfReturned = (keyOf: (round: number) => string, round: number): readonly string[] =>
  Array.from({ length: Math.max(0, round) }, (_, index) => keyOf(index + 1)).flatMap(key => [
    takenMark(key),
    returnedMark(key),
  ])

/** Drops the marks of many finished processes: one update per document and 200 marks, however many orders share it. */
export async function dropMarks(finished: readonly MarksToDrop[]): Promise<void> {
  const byDocument = new Map<string, { collection: string; id: string; marks: string[] }>()
  for (const { takes, marks } of finished) {
    for (const take of takes) {
      const place = `${take.collection}/${take.id}`
      const entry = byDocument.get(place) ?? { collection: take.collection, id: take.id, marks: [] }
      entry.marks.push(...marks)
      byDocument.set(place, entry)
    }
  }
  await Promise.all([...byDocument.values()].map(entry => dropFrom(entry.collection, entry.id, entry.marks)))
}

async function dropFrom(name: string, id: string, marks: readonly string[]): Promise<void> {
  for (let from = 0; from < marks.length; from += MARKS_PER_UPDATE) {
    const some = marks.slice(from, from + MARKS_PER_UPDATE)
    const removals = Object.fromEntries(some.map(mark => [`marks.${mark}`, set.remove()]))
    await collection<Reservable>(name).updateIf(id, {}, removals)
  }
}
