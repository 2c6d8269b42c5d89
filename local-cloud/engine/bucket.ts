import { type Document, isPlainObject, type Value } from '../documents/document'
import { databaseFailed } from '../errors'

/** `$bucket` as the `$group` it is short for: a boundary belongs to the bucket that it opens. */
export function bucketStages(stage: Value): Document[] {
  if (!isPlainObject(stage)) throw databaseFailed('$bucket needs an object')
  const { groupBy, boundaries, output } = stage
  if (!Array.isArray(boundaries) || boundaries.length < 2) throw databaseFailed('$bucket needs at least two boundaries')
  const branches = boundaries.slice(0, -1).map((low, i) => ({
    case: { $and: [{ $gte: [groupBy, low] }, { $lt: [groupBy, boundaries[i + 1]] }] },
    // biome-ignore lint/suspicious/noThenProperty: the name of the branch's result in MongoDB
    then: low,
  }))
  const choice = 'default' in stage ? { branches, default: stage.default } : { branches }
  const fields = isPlainObject(output) ? output : { count: { $sum: 1 } }
  return [{ $group: { _id: { $switch: choice }, ...fields } }, { $sort: { _id: 1 } }]
}
