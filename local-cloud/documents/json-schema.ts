import { databaseFailed } from '../errors'
import { bsonTypeOf, type Document, isDate, isPlainObject, isRegExp, type Value } from './document'

type Check = (value: Value, argument: Value, schema: Document) => boolean

const typeNames: Record<string, (value: Value) => boolean> = {
  object: isPlainObject,
  array: Array.isArray,
  string: value => typeof value === 'string',
  number: value => typeof value === 'number',
  double: value => typeof value === 'number',
  int: value => Number.isInteger(value) && Math.abs(value as number) <= 2 ** 31,
  long: value => Number.isInteger(value),
  boolean: value => typeof value === 'boolean',
  bool: value => typeof value === 'boolean',
  null: value => value === null,
  date: isDate,
  regex: isRegExp,
  objectId: value => bsonTypeOf(value) === 'ObjectId',
}

const list = (argument: Value): Value[] => (Array.isArray(argument) ? argument : [argument])
const ofType: Check = (value, names) => list(names).some(name => typeNames[String(name)]?.(value) === true)
const every = (schemas: Value, test: (schema: Document) => boolean): boolean =>
  list(schemas).every(schema => test(schema as Document))

const checks: Record<string, Check> = {
  bsonType: ofType,
  type: ofType,
  enum: (value, allowed) => list(allowed).includes(value),
  required: (value, names) => !isPlainObject(value) || list(names).every(name => Object.hasOwn(value, String(name))),
  properties: (value, schemas) =>
    !isPlainObject(value) ||
    Object.entries(schemas as Document).every(
      ([name, schema]) => !Object.hasOwn(value, name) || fits(value[name], schema as Document),
    ),
  additionalProperties: (value, allowed, schema) =>
    allowed !== false ||
    !isPlainObject(value) ||
    Object.keys(value).every(name => Object.hasOwn((schema.properties ?? {}) as Document, name)),
  minimum: (value, low) => typeof value !== 'number' || value >= (low as number),
  maximum: (value, high) => typeof value !== 'number' || value <= (high as number),
  minLength: (value, low) => typeof value !== 'string' || value.length >= (low as number),
  maxLength: (value, high) => typeof value !== 'string' || value.length <= (high as number),
  pattern: (value, text) => typeof value !== 'string' || new RegExp(String(text)).test(value),
  items: (value, schema) => !Array.isArray(value) || value.every(item => fits(item, schema as Document)),
  minItems: (value, low) => !Array.isArray(value) || value.length >= (low as number),
  maxItems: (value, high) => !Array.isArray(value) || value.length <= (high as number),
  allOf: (value, schemas) => every(schemas, schema => fits(value, schema)),
  anyOf: (value, schemas) => list(schemas).some(schema => fits(value, schema as Document)),
  oneOf: (value, schemas) => list(schemas).filter(schema => fits(value, schema as Document)).length === 1,
  not: (value, schema) => !fits(value, schema as Document),
  title: () => true,
  description: () => true,
}

/** `$jsonSchema` with the keywords of MongoDB's subset; an unknown keyword is refused. */
export function fits(value: Value, schema: Document): boolean {
  return Object.entries(schema).every(([keyword, argument]) => {
    const check = Object.hasOwn(checks, keyword) ? checks[keyword] : undefined
    if (!check) throw databaseFailed(`Unknown $jsonSchema keyword: ${keyword}`)
    return check(value, argument, schema)
  })
}
