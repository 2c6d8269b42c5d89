import type { Document, Value } from '../documents/document'
import { readPath, writePath } from '../documents/paths'
import { databaseFailed } from '../errors'
import type { Engine } from './engine'
import type { Examined } from './reader'

/** `$lookup` by equality: asks the joined collection once per distinct value, through its index if it has one. */
export function joinByIndex(engine: Engine, documents: Document[], join: Document, examined: Examined): Document[] {
  const { from, localField, foreignField, as } = join
  if (![from, localField, foreignField, as].every(part => typeof part === 'string' && part !== '')) {
    throw databaseFailed('$lookup needs from, localField, foreignField and as')
  }
  const collection = engine.collection(from as string)
  const parts = (localField as string).split('.')
  const known = new Map<string, Document[]>()
  const ask = (value: Value): Document[] => {
    const mark = JSON.stringify([value])
    const answered = known.get(mark)
    if (answered) return answered
    const condition = Array.isArray(value) ? { $in: value } : { $eq: value ?? null }
    const request = {
      filter: { [foreignField as string]: condition },
      sort: [],
      skip: 0,
      limit: Number.POSITIVE_INFINITY,
    }
    const found = engine.find(collection, request, examined).map(item => item.document)
    known.set(mark, found)
    return found
  }
  return documents.map(document => {
    const result = { ...document }
    writePath(result, (as as string).split('.'), [...ask(readPath(document, parts))])
    return result
  })
}
