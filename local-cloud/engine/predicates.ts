import { bsonTypeOf, type Document, isDate, isPlainObject, isRegExp, type Value } from '../documents/document'

/** What a filter demands of one field, as far as an index can use it. */
export interface FieldPredicate {
  /** Any of these values (from an equality or `$in`). */
  anyOf?: Value[]
  above?: { value: Value; inclusive: boolean }
  below?: { value: Value; inclusive: boolean }
}

export interface FilterShape {
  fields: Map<string, FieldPredicate>
  /** true when the predicates say all that the filter says: no document needs to be looked at to decide. */
  complete: boolean
}

/** Finds what an index could serve in the conjunction that a filter is. */
export function shapeOf(filter: Document): FilterShape {
  const shape: FilterShape = { fields: new Map(), complete: true }
  addConjunction(shape, filter)
  return shape
}

function addConjunction(shape: FilterShape, filter: Document): void {
  for (const [key, condition] of Object.entries(filter)) {
    if (key === '$and' && Array.isArray(condition)) {
      for (const part of condition) if (isPlainObject(part)) addConjunction(shape, part)
    } else if (key.startsWith('$')) shape.complete = false
    else addCondition(shape, key, condition)
  }
}

function addCondition(shape: FilterShape, path: string, condition: Value): void {
  const isOperators =
    isPlainObject(condition) && !bsonTypeOf(condition) && Object.keys(condition)[0]?.startsWith('$') === true
  const operators = isOperators ? (condition as Document) : { $eq: condition }
  for (const [operator, operand] of Object.entries(operators)) {
    if (!addOperator(shape, path, operator, operand)) shape.complete = false
  }
}

/** Equality with these is exactly one point of an index; null also stands for a missing field, as in the filter. */
const isPoint = (value: Value): boolean =>
  value === null ||
  ['string', 'number', 'boolean'].includes(typeof value) ||
  isDate(value) ||
  bsonTypeOf(value) === 'ObjectId'

/** A range compares only within one type; null has no range of its own. */
const isRangeBound = (value: Value): boolean =>
  typeof value === 'string' || (typeof value === 'number' && !Number.isNaN(value)) || isDate(value)

function addOperator(shape: FilterShape, path: string, operator: string, operand: Value): boolean {
  const known = shape.fields.get(path) ?? {}
  const narrowed = narrow(known, operator, operand)
  if (!narrowed) return false
  shape.fields.set(path, narrowed)
  return true
}

/** The predicate with one more operator, or undefined where the two cannot be told by one range of the index. */
function narrow(known: FieldPredicate, operator: string, operand: Value): FieldPredicate | undefined {
  switch (operator) {
    case '$eq':
      return known.anyOf || !isPoint(operand) || isRegExp(operand) ? undefined : { ...known, anyOf: [operand] }
    case '$in':
      if (known.anyOf || !Array.isArray(operand) || !operand.every(isPoint)) return undefined
      return { ...known, anyOf: operand }
    case '$gt':
    case '$gte':
      if (known.above || !isRangeBound(operand)) return undefined
      return { ...known, above: { value: operand, inclusive: operator === '$gte' } }
    case '$lt':
    case '$lte':
      if (known.below || !isRangeBound(operand)) return undefined
      return { ...known, below: { value: operand, inclusive: operator === '$lte' } }
    default:
      return undefined
  }
}
