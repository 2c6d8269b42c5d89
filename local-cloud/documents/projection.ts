import { invalidParameter } from '../errors'
import type { Document } from './document'
import { mongoPipeline } from './mongo'

/** The fields a reply holds: `{a: 1}` keeps, `{a: 0}` drops, `{list: {$slice|$elemMatch}}` cuts. */
export function project(documents: Document[], projection: Document): Document[] {
  const values = Object.entries(projection).filter(([key]) => key !== '_id')
  const keeps = values.some(([, value]) => value === 1 || value === true)
  const drops = values.some(([, value]) => value === 0 || value === false)
  if (keeps && drops) throw invalidParameter('Projection cannot have a mix of inclusion and exclusion.')
  if (Object.keys(projection).length === 0) return documents
  return mongoPipeline(documents, [{ $project: projection }])
}
