import { type Document, isPlainObject, type Value } from '../documents/document'
import { mongoPipeline } from '../documents/mongo'
import { CloudError, databaseFailed, messageOf } from '../errors'
import { bucketStages } from './bucket'
import type { Engine } from './engine'
import { joinByIndex } from './lookup'
import type { Examined } from './reader'

/** The stages that the cloud runs; the SDK declares more, but they fail there too. */
const stages = new Set([
  '$addFields',
  '$bucket',
  '$bucketAuto',
  '$count',
  '$group',
  '$limit',
  '$match',
  '$project',
  '$lookup',
  '$replaceRoot',
  '$sample',
  '$skip',
  '$sort',
  '$sortByCount',
  '$unwind',
])

export type Stage = Record<string, Value>

/**
 * Runs a pipeline. Its leading `$match`, `$sort`, `$skip` and `$limit` are answered through indexes, a plain `$lookup` through
 * an index of the joined collection; the rest runs over those documents.
 */
export function aggregate(engine: Engine, collectionName: string, pipeline: Stage[], examined: Examined): Document[] {
  for (const stage of pipeline) refuseUnknown(stage)
  const collection = engine.collection(collectionName)
  const head = leadingQuery(pipeline)
  let documents = engine.find(collection, head, examined).map(found => found.document)
  try {
    for (const part of split(pipeline.slice(head.stages))) {
      documents = part.join
        ? joinByIndex(engine, documents, part.join, examined)
        : runStages(engine, documents, part.stages, examined)
    }
    return documents
  } catch (error) {
    throw error instanceof CloudError ? error : databaseFailed(messageOf(error))
  }
}

function refuseUnknown(stage: Stage): void {
  const name = Object.keys(stage)[0] ?? ''
  if (name === '$geoNear') throw databaseFailed('geographic stages are not part of the local cloud')
  if (!stages.has(name)) throw databaseFailed(`Unrecognized pipeline stage name: '${name}'`)
}

/** The query that the first stages are: `stages` of them are consumed. */
function leadingQuery(pipeline: Stage[]) {
  const query = {
    filter: {} as Document,
    sort: [] as [string, number][],
    skip: 0,
    limit: Number.POSITIVE_INFINITY,
    stages: 0,
  }
  const order = ['$match', '$sort', '$skip', '$limit']
  let reached = -1
  for (const stage of pipeline) {
    const name = Object.keys(stage)[0] ?? ''
    const position = order.indexOf(name)
    if (position <= reached) break
    reached = position
    const value = stage[name]
    if (name === '$match') query.filter = objectOf(value)
    else if (name === '$sort')
      query.sort = Object.entries(objectOf(value)).map(([path, direction]) => [path, Number(direction)])
    else if (name === '$skip') query.skip = Number(value)
    else query.limit = Number(value)
    query.stages++
  }
  return query
}

interface Part {
  stages: Stage[]
  join?: Document
}

/** Cuts the pipeline at each join that an index can serve. */
function split(pipeline: Stage[]): Part[] {
  const parts: Part[] = []
  let plain: Stage[] = []
  for (const stage of pipeline) {
    const join = stage.$lookup
    if (isPlainObject(join) && !('pipeline' in join) && !('let' in join)) {
      if (plain.length > 0) parts.push({ stages: plain })
      parts.push({ stages: [], join })
      plain = []
    } else plain.push(stage)
  }
  if (plain.length > 0) parts.push({ stages: plain })
  return parts
}

function runStages(engine: Engine, documents: Document[], pipeline: Stage[], examined: Examined): Document[] {
  const collectionResolver = (name: string): Document[] => {
    const all = [...engine.documents(engine.collection(name))]
    examined.documents += all.length
    return all
  }
  const stages = pipeline.flatMap(stage => ('$bucket' in stage ? bucketStages(stage.$bucket) : [stage]))
  return mongoPipeline(documents, stages, collectionResolver)
}

function objectOf(value: Value): Document {
  if (isPlainObject(value)) return value
  throw databaseFailed('a pipeline stage needs an object')
}
