import { databaseFailed } from '../errors'
import { addToSet, type FieldOperator, pop, pull, pullAll, push, UNCHANGED } from './array-operators'
import { equalValues } from './compare'
import { type Document, isPlainObject, type Value } from './document'
import { bit, inc, max, min, mul } from './number-operators'
import { readPath, removePath, splitPath, writePath } from './paths'

const fieldOperators: Record<string, FieldOperator> = {
  $set: (_current, operand) => operand,
  $inc: inc,
  $mul: mul,
  $min: min,
  $max: max,
  $bit: bit,
  $push: push,
  $addToSet: addToSet,
  $pop: pop,
  $pull: pull,
  $pullAll: pullAll,
}

interface Step {
  operator: string
  path: string
  parts: string[]
  operand: Value
}

/** A checked update, ready to be applied to any number of documents. */
export interface Update {
  steps: Step[]
}

/**
 * Reads `{$set: {…}, $inc: {…}}`. Errors: an unknown operator, a plain field beside operators, two changes of the same or an
 * overlapping path, a change of `_id`.
 */
export function parseUpdate(source: Document): Update {
  const steps: Step[] = []
  for (const [operator, fields] of Object.entries(source)) {
    const known = Object.hasOwn(fieldOperators, operator) || operator === '$unset' || operator === '$rename'
    if (!known)
      throw databaseFailed(
        operator.startsWith('$') ? `Unknown modifier: ${operator}` : `the update operator is missing for '${operator}'`,
      )
    if (!isPlainObject(fields))
      throw databaseFailed(`Modifiers operate on fields but we found another type for ${operator}`)
    for (const [path, operand] of Object.entries(fields))
      steps.push({ operator, path, parts: splitPath(path), operand })
  }
  if (steps.length === 0)
    throw databaseFailed("'$set' is empty. You must specify a field like so: {$set: {<field>: ...}}")
  refuseOverlaps(steps)
  return { steps }
}

function refuseOverlaps(steps: readonly Step[]): void {
  const paths = steps
    .flatMap(step => (step.operator === '$rename' ? [step.path, String(step.operand)] : [step.path]))
    .sort()
  for (const [i, path] of paths.entries()) {
    if (path === '_id' || path.startsWith('_id.')) {
      throw databaseFailed("Performing an update on the path '_id' would modify the immutable field '_id'")
    }
    const previous = paths[i - 1]
    if (previous !== undefined && (path === previous || path.startsWith(`${previous}.`))) {
      throw databaseFailed(`Updating the path '${path}' would create a conflict at '${previous}'`)
    }
  }
}

/** Applies in place; the caller hands in a document that nobody else holds. Returns whether anything changed. */
export function applyUpdate(document: Document, update: Update): boolean {
  let changed = false
  for (const step of update.steps) changed = applyStep(document, step) || changed
  return changed
}

function applyStep(document: Document, { operator, path, parts, operand }: Step): boolean {
  const current = readPath(document, parts)
  if (operator === '$unset') {
    if (current === undefined) return false
    removePath(document, parts)
    return true
  }
  if (operator === '$rename') return rename(document, parts, current, operand)
  const apply = fieldOperators[operator] as FieldOperator
  const next = apply(current, operand, path)
  if (next === UNCHANGED || (current !== undefined && equalValues(current, next))) return false
  // A copy, because one operand may be written into several documents or read again by a later step.
  writePath(document, parts, typeof next === 'object' && next !== null ? structuredCopy(next) : next)
  return true
}

function rename(document: Document, parts: string[], current: Value, operand: Value): boolean {
  if (typeof operand !== 'string') throw databaseFailed("The 'to' field for $rename must be a string")
  if (current === undefined) return false
  removePath(document, parts)
  writePath(document, splitPath(operand), current)
  return true
}

function structuredCopy(value: Value): Value {
  if (Array.isArray(value)) return value.map(structuredCopy)
  if (!isPlainObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, structuredCopy(child)]))
}
