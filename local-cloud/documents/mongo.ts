import { Aggregator } from 'mingo/aggregator'
import { Context } from 'mingo/core'
import * as accumulator from 'mingo/operators/accumulator'
import * as expression from 'mingo/operators/expression'
import * as pipelineOperators from 'mingo/operators/pipeline'
import * as projection from 'mingo/operators/projection'
import * as queryOperators from 'mingo/operators/query'
import { Query } from 'mingo/query'
import type { Document, Value } from './document'
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

// Nothing here may run code from a request: $where and $function stay off (scriptEnabled).
const options = {
  context: Context.init({
    accumulator,
    expression,
    pipeline: pipelineOperators,
    projection,
    query: { ...queryOperators, $mod } as typeof queryOperators,
  }),
  scriptEnabled: false,
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
