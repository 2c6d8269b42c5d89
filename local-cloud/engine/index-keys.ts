import type { Document, Value } from '../documents/document'
import { indexedValues } from '../documents/paths'
import { databaseFailed } from '../errors'
import type { IndexDeclaration } from '../types'
import { encodeValue, KeyWriter } from './key-encoding'

export interface IndexField {
  path: string
  parts: string[]
  direction: 1 | -1
}

export interface IndexState {
  id: number
  name: string
  unique: boolean
  fields: IndexField[]
  /** Some document holds an array on a path: one document may then have several entries. Never goes back. */
  multikey: boolean
}

export function indexState(declaration: IndexDeclaration, id: number, multikey: boolean): IndexState {
  const fields = declaration.fields.map(({ field, direction }) => ({ path: field, parts: field.split('.'), direction }))
  return { id, name: declaration.name, unique: declaration.unique === true, fields, multikey }
}

export interface IndexEntries {
  keys: Buffer[]
  multikey: boolean
}

/** The keys under which an index files a document. A missing field counts as null: unique indexes are not sparse. */
export function indexEntries(
  collectionId: number,
  index: IndexState,
  document: Document,
  documentKey: Buffer,
  limitBytes: number,
): IndexEntries {
  const perField = index.fields.map(field => indexedValues(document, field.parts))
  const arrays = perField.filter(field => field.multikey).length
  if (arrays === 0) {
    const values = perField.map(field => field.values[0])
    return { keys: [entryKey(collectionId, index, values, documentKey, limitBytes)], multikey: false }
  }
  if (arrays > 1) throw databaseFailed(`cannot index parallel arrays (index ${index.name})`)
  const combinations = combine(perField.map(field => field.values))
  const seen = new Set<string>()
  const keys: Buffer[] = []
  for (const values of combinations) {
    const key = entryKey(collectionId, index, values, documentKey, limitBytes)
    const mark = key.toString('latin1')
    if (seen.has(mark)) continue
    seen.add(mark)
    keys.push(key)
  }
  return { keys, multikey: true }
}

function entryKey(
  collectionId: number,
  index: IndexState,
  values: Value[],
  documentKey: Buffer,
  limitBytes: number,
): Buffer {
  const writer = indexPrefix(collectionId, index.id)
  for (const [i, value] of values.entries()) writeField(writer, value, index.fields[i]?.direction ?? 1)
  if (writer.length > limitBytes)
    throw databaseFailed(`key too large to index: ${writer.length} bytes in index ${index.name}`)
  if (!index.unique) writer.append(documentKey)
  return writer.finish()
}

function combine(lists: Value[][]): Value[][] {
  return lists.reduce<Value[][]>((done, values) => done.flatMap(start => values.map(value => [...start, value])), [[]])
}

export function indexPrefix(collectionId: number, indexId: number): KeyWriter {
  const writer = new KeyWriter()
  writer.byte(collectionId >> 8)
  writer.byte(collectionId & 0xff)
  writer.byte(indexId >> 8)
  writer.byte(indexId & 0xff)
  return writer
}

export function writeField(writer: KeyWriter, value: Value, direction: 1 | -1): void {
  const start = writer.length
  encodeValue(writer, value)
  if (direction === -1) writer.invertFrom(start)
}

/** Key of a document: its collection and its encoded `_id`. */
export function documentKey(collectionId: number, id: Value): Buffer {
  const writer = new KeyWriter()
  writer.byte(collectionId >> 8)
  writer.byte(collectionId & 0xff)
  encodeValue(writer, id)
  if (writer.length > 900) throw databaseFailed('the _id is too long')
  return writer.finish()
}
