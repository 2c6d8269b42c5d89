import { databaseFailed } from '../errors'
import { compareValues, equalValues } from './compare'
import { isPlainObject, isRegExp, type Value } from './document'
import { elementTest } from './element-match'
import { mongoTest } from './mongo'
import { readPath } from './paths'

/** An update operator on one field: the old value (undefined if missing) and the operand give the new value. */
export type FieldOperator = (current: Value, operand: Value, path: string) => Value

/** Returned by an operator that leaves the field as it is. */
export const UNCHANGED: unique symbol = Symbol('unchanged')

function arrayAt(current: Value, operator: string, path: string): Value[] {
  if (current === undefined) return []
  if (Array.isArray(current)) return [...current]
  throw databaseFailed(`The field '${path}' must be an array but is of type ${typeof current} (${operator})`)
}

export const push: FieldOperator = (current, operand, path) => {
  const list = arrayAt(current, '$push', path)
  if (!isPlainObject(operand) || !('$each' in operand)) return [...list, operand]
  const { $each: items, $position: position, $sort: sort, $slice: slice } = operand
  if (!Array.isArray(items)) throw databaseFailed('The argument to $each in $push must be an array')
  list.splice(typeof position === 'number' ? position : list.length, 0, ...items)
  if (sort !== undefined) sortList(list, sort)
  return typeof slice === 'number' ? sliceList(list, slice) : list
}

function sortList(list: Value[], sort: Value): void {
  if (isPlainObject(sort)) {
    const fields = Object.entries(sort).map(([path, direction]) => ({
      parts: path.split('.'),
      direction: Number(direction),
    }))
    list.sort((a, b) => {
      for (const { parts, direction } of fields) {
        const order = compareValues(readPath(a, parts), readPath(b, parts)) * direction
        if (order !== 0) return order
      }
      return 0
    })
  } else list.sort((a, b) => compareValues(a, b) * Number(sort))
}

const sliceList = (list: Value[], slice: number): Value[] =>
  slice >= 0 ? list.slice(0, slice) : list.slice(Math.max(0, list.length + slice))

export const addToSet: FieldOperator = (current, operand, path) => {
  const list = arrayAt(current, '$addToSet', path)
  const items = isPlainObject(operand) && Array.isArray(operand.$each) ? operand.$each : [operand]
  const added = items.filter((item, i) => ![...list, ...items.slice(0, i)].some(known => equalValues(known, item)))
  return added.length === 0 && current !== undefined ? UNCHANGED : [...list, ...added]
}

export const pop: FieldOperator = (current, operand, path) => {
  if (current === undefined) return UNCHANGED
  const list = arrayAt(current, '$pop', path)
  if (list.length === 0) return UNCHANGED
  return Number(operand) < 0 ? list.slice(1) : list.slice(0, -1)
}

export const pull: FieldOperator = (current, operand, path) => {
  if (current === undefined) return UNCHANGED
  const list = arrayAt(current, '$pull', path)
  const matches = pullCondition(operand)
  const kept = list.filter(item => !matches(item))
  return kept.length === list.length ? UNCHANGED : kept
}

function pullCondition(operand: Value): (item: Value) => boolean {
  if (isRegExp(operand)) return item => typeof item === 'string' && operand.test(item)
  if (!isPlainObject(operand)) return item => equalValues(item, operand)
  return elementTest(operand, mongoTest)
}

export const pullAll: FieldOperator = (current, operand, path) => {
  if (current === undefined) return UNCHANGED
  if (!Array.isArray(operand)) throw databaseFailed('$pullAll requires an array argument')
  const kept = arrayAt(current, '$pullAll', path).filter(item => !operand.some(value => equalValues(value, item)))
  return kept.length === (current as Value[]).length ? UNCHANGED : kept
}
