import { Aggregator } from 'mingo/aggregator'
import { Context } from 'mingo/core'
import * as accumulator from 'mingo/operators/accumulator'
import * as expression from 'mingo/operators/expression'
import * as pipelineOperators from 'mingo/operators/pipeline'
import * as projection from 'mingo/operators/projection'
import * as queryOperators from 'mingo/operators/query'
import { Query } from 'mingo/query'
import { databaseFailed } from '../errors'
import { type Document, isPlainObject, type Value } from './document'
import { arraysAt, elementTest } from './element-match'
import { fits } from './json-schema'
import { $isoWeekYear, $week } from './mongo-dates'
import { indexedValues } from './paths'

/** `$mod` as MongoDB has it: numbers only; mingo would read text as a number. */
const $mod = (path: string, operand: Value) => {
  const [divisor, remainder] = operand as [number, number]
  const parts = path.split('.')
  return (document: Document): boolean =>
    indexedValues(document, parts).values.some(
      value => typeof value === 'number' && Math.trunc(value) % divisor === remainder,
    )
}

/** As MongoDB has it: a condition on fields fits documents only; mingo would let text pass `$exists`. */
const $elemMatch = (path: string, operand: Value) => {
  if (!isPlainObject(operand)) throw databaseFailed('$elemMatch needs an object')
  const test = elementTest(operand, mongoTest)
  const parts = path.split('.')
  return (document: Document): boolean => arraysAt(document, parts).some(items => items.some(test))
}

// Nothing here may run code from a request: $where and $function stay off (scriptEnabled).
const options = {
  context: Context.init({
    accumulator,
    expression: { ...expression, $week, $isoWeekYear } as typeof expression,
    pipeline: pipelineOperators,
    projection,
    query: { ...queryOperators, $mod, $elemMatch } as typeof queryOperators,
  }),
  scriptEnabled: false,
  jsonSchemaValidator: (schema: Document) => (document: Document) => fits(document, schema),
}

/** The test a filter stands for. */
export function mongoTest(filter: Document): (document: Document) => boolean {
  const query = new Query(filter, options)
  return document => query.test(document)
}

export type CollectionResolver = (name: string) => Document[]

/** Runs pipeline stages over documents. */
export function mongoPipeline(
  documents: Document[],
  pipeline: Document[],
  collectionResolver?: CollectionResolver,
): Document[] {
  return new Aggregator(pipeline, collectionResolver ? { ...options, collectionResolver } : options).run(documents)
}
