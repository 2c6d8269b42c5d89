import { databaseFailed } from '../errors'
import { type FieldOperator, UNCHANGED } from './array-operators'
import { compareValues } from './compare'
import { type Document, isPlainObject, type Value } from './document'

function numberAt(value: Value, operator: string, path: string): number {
  if (typeof value === 'number') return value
  throw databaseFailed(`Cannot apply ${operator} to a value of non-numeric type. {${path}: ${JSON.stringify(value)}}`)
}

function operandOf(value: Value, operator: string, path: string): number {
  if (typeof value === 'number') return value
  const verb = operator === '$inc' ? 'increment' : 'multiply'
  throw databaseFailed(`Cannot ${verb} with non-numeric argument: {${path}: ${JSON.stringify(value)}}`)
}

export const inc: FieldOperator = (current, operand, path) => {
  const by = operandOf(operand, '$inc', path)
  return current === undefined ? by : numberAt(current, '$inc', path) + by
}

export const mul: FieldOperator = (current, operand, path) => {
  const by = operandOf(operand, '$mul', path)
  return current === undefined ? 0 : numberAt(current, '$mul', path) * by
}

export const min: FieldOperator = (current, operand) =>
  current === undefined || compareValues(operand, current) < 0 ? operand : UNCHANGED

export const max: FieldOperator = (current, operand) =>
  current === undefined || compareValues(operand, current) > 0 ? operand : UNCHANGED

export const bit: FieldOperator = (current, operand, path) => {
  if (!isPlainObject(operand)) throw databaseFailed('$bit needs {and|or|xor: integer}')
  let result = current === undefined ? 0 : numberAt(current, '$bit', path)
  for (const [name, mask] of Object.entries(operand as Document)) {
    const by = operandOf(mask, '$bit', path)
    if (name === 'and') result &= by
    else if (name === 'or') result |= by
    else if (name === 'xor') result ^= by
    else throw databaseFailed(`The $bit modifier only supports 'and', 'or', and 'xor', not '${name}'`)
  }
  return result
}
