import { type Document, isPlainObject } from '../documents/document'
import { decode, decodeDocument, encode, withPlainIds } from '../documents/extended-json'
import { project } from '../documents/projection'
import { aggregate, type Stage } from '../engine/aggregate'
import type { Engine } from '../engine/engine'
import { isSingleId, type Operations, type Scope } from '../engine/operations'
import type { Examined } from '../engine/reader'
import { sortFound } from '../engine/sort'
import type { Transaction } from '../engine/transaction'
import { CloudError, databaseFailed, invalidParameter, messageOf } from '../errors'
import type { Limits } from '../limits'
import { olderTransactionActions } from './older-transaction-actions'
import { documentField, numberField, orderField, type RequestBody, textField } from './request-fields'

/** What an action answers beside the request id. */
export type Answer = Record<string, unknown>
type Action = (body: RequestBody, scope: Scope) => Promise<Answer>

/** The `database.*` actions of the SDK's protocol. */
export class DatabaseActions {
  private readonly engine: Engine
  private readonly operations: Operations
  private readonly limits: Limits
  private readonly queriesInTransactions: boolean
  private readonly actions: Record<string, Action> = {
    'database.addCollection': body => this.addCollection(body),
    'database.insertDocument': (body, scope) => this.insert(body, scope),
    'database.getDocument': (body, scope) => this.get(body, scope),
    'database.calculateDocument': (body, scope) => this.count(body, scope),
    'database.modifyDocument': (body, scope) => this.modify(body, scope),
    'database.modifyAndReturnDoc': (body, scope) => this.modifyAndReturn(body, scope),
    'database.removeDocument': (body, scope) => this.remove(body, scope),
    'database.aggregateDocuments': (body, scope) => this.aggregate(body, scope),
    'database.startTransaction': async () => ({ transactionId: this.engine.transactions.start().id }),
    'database.commitTransaction': (body, scope) => this.commit(body, scope),
    'database.abortTransaction': (body, scope) => this.abort(body, scope),
  }

  constructor(engine: Engine, operations: Operations, limits: Limits, queriesInTransactions = false) {
    this.queriesInTransactions = queriesInTransactions
    this.engine = engine
    this.operations = operations
    this.limits = limits
    Object.assign(this.actions, olderTransactionActions(engine, operations))
  }

  async run(action: string, body: RequestBody, examined: Examined): Promise<Answer> {
    const handler = Object.hasOwn(this.actions, action) ? this.actions[action] : undefined
    if (action.endsWith('InTransaction') && !body.transactionId)
      throw invalidParameter('the request lacks transactionId')
    if (!handler) throw invalidParameter(`unknown action ${action}`)
    const id = body.transactionId
    if (id === undefined || id === null) return this.guarded(() => handler(body, { transaction: undefined, examined }))
    if (typeof id !== 'string') throw invalidParameter('transactionId must be text')
    const transaction = this.engine.transactions.get(id)
    return this.engine.transactions.exclusively(transaction, () =>
      this.guarded(() => handler(body, { transaction, examined })),
    )
  }

  /** A fault in evaluating somebody's query is an answer to them, never the end of the server. */
  private async guarded(work: () => Promise<Answer>): Promise<Answer> {
    try {
      return await work()
    } catch (error) {
      throw error instanceof CloudError ? error : databaseFailed(messageOf(error))
    }
  }

  private async addCollection(body: RequestBody): Promise<Answer> {
    this.engine.addCollection(textField(body, 'collectionName'))
    return {}
  }

  private async insert(body: RequestBody, scope: Scope): Promise<Answer> {
    const collection = this.engine.collection(textField(body, 'collectionName'))
    const list = Array.isArray(body.data) ? body.data : [body.data]
    if (scope.transaction && list.length > 1 && !this.queriesInTransactions)
      throw invalidParameter('in a transaction, documents are added one by one')
    const documents = list.map(item =>
      typeof item === 'string' ? decodeDocument(item) : decodeDocument(JSON.stringify(item ?? null)),
    )
    return { data: { insertedIds: await this.operations.insert(collection, documents, scope) } }
  }

  private async get(body: RequestBody, scope: Scope): Promise<Answer> {
    const collection = this.engine.collection(textField(body, 'collectionName'))
    const filter = documentField(body, 'query') ?? {}
    const projection = documentField(body, 'projection')
    const texts = scope.transaction
      ? this.readInTransaction(body, filter, scope.transaction, scope)
      : this.readMatching(body, filter, scope)
    const projected = projection
      ? project(
          texts.map(text => decode(text) as Document),
          projection,
        ).map(encode)
      : texts
    const list = projected.map(withPlainIds)
    this.refuseTooLarge(list)
    return { data: { list, limit: body.limit, offset: body.offset, collection: collection.name } }
  }

  private readMatching(body: RequestBody, filter: Document, scope: Scope): string[] {
    const collection = this.engine.collection(textField(body, 'collectionName'))
    if (body.queryType === 'DOC') refuseVague(filter)
    const limit = Math.min(numberField(body, 'limit') || this.limits.defaultQueryLimit, this.limits.maxQueryLimit)
    const request = { filter, sort: orderField(body), skip: numberField(body, 'offset') ?? 0, limit }
    return this.engine.find(collection, request, scope.examined).map(found => found.text)
  }

  private readInTransaction(body: RequestBody, filter: Document, transaction: Transaction, scope: Scope): string[] {
    this.refuseVagueInTransaction(filter, scope)
    const collection = this.engine.collection(textField(body, 'collectionName'))
    const found = this.operations.findInTransaction(collection, filter, transaction, scope)
    const limit = Math.min(numberField(body, 'limit') || this.limits.defaultQueryLimit, this.limits.maxQueryLimit)
    const skip = numberField(body, 'offset') ?? 0
    return sortFound(found, orderField(body), skip + limit)
      .slice(skip)
      .map(item => item.text)
  }

  private async count(body: RequestBody, scope: Scope): Promise<Answer> {
    refuseInTransaction(scope)
    const collection = this.engine.collection(textField(body, 'collectionName'))
    return { data: { total: this.engine.count(collection, documentField(body, 'query') ?? {}, scope.examined) } }
  }

  private async modify(body: RequestBody, scope: Scope): Promise<Answer> {
    const collection = this.engine.collection(textField(body, 'collectionName'))
    const filter = documentField(body, 'query') ?? {}
    const data = documentField(body, 'data')
    if (!data) throw invalidParameter('the request lacks data')
    if (body.queryType === 'DOC') refuseVague(filter)
    this.refuseVagueInTransaction(filter, scope)
    const isOperators = Object.keys(data).some(key => key.startsWith('$'))
    if (body.merge !== true && !isOperators) {
      refuseVague(filter)
      const { updated, upsertedId } = await this.operations.replace(collection, filter._id, data, scope)
      return { data: { updated, ...(upsertedId === undefined ? {} : { upsert_id: upsertedId }) } }
    }
    const updated = await this.operations.update(collection, { filter, multi: body.multi === true }, data, scope)
    return { data: { updated } }
  }

  private async modifyAndReturn(body: RequestBody, scope: Scope): Promise<Answer> {
    const collection = this.engine.collection(textField(body, 'collectionName'))
    const filter = documentField(body, 'query') ?? {}
    const data = documentField(body, 'data')
    if (!data) throw invalidParameter('the request lacks data')
    this.refuseVagueInTransaction(filter, scope)
    const doc = await this.operations.updateAndReturn(collection, filter, data, scope)
    return { data: { updated: doc === undefined ? 0 : 1, ...(doc === undefined ? {} : { doc }) } }
  }

  private async remove(body: RequestBody, scope: Scope): Promise<Answer> {
    const collection = this.engine.collection(textField(body, 'collectionName'))
    const filter = documentField(body, 'query') ?? {}
    if (body.queryType === 'DOC') refuseVague(filter)
    this.refuseVagueInTransaction(filter, scope)
    return {
      data: { deleted: await this.operations.remove(collection, { filter, multi: body.multi === true }, scope) },
    }
  }

  private async aggregate(body: RequestBody, scope: Scope): Promise<Answer> {
    refuseInTransaction(scope)
    if (!Array.isArray(body.stages)) throw invalidParameter('the request lacks stages')
    const pipeline = body.stages.map(readStage)
    const found = aggregate(this.engine, textField(body, 'collectionName'), pipeline, scope.examined)
    const list = found.map(document => withPlainIds(encode(document)))
    this.refuseTooLarge(list)
    return { data: { list } }
  }

  private async commit(_body: RequestBody, scope: Scope): Promise<Answer> {
    if (!scope.transaction) throw invalidParameter('the request lacks transactionId')
    this.engine.transactions.commit(scope.transaction)
    return {}
  }

  private async abort(_body: RequestBody, scope: Scope): Promise<Answer> {
    if (!scope.transaction) throw invalidParameter('the request lacks transactionId')
    this.engine.transactions.abort(scope.transaction)
    return {}
  }

  private refuseVagueInTransaction(filter: Document, scope: Scope): void {
    if (scope.transaction && !this.queriesInTransactions) refuseVague(filter)
  }

  private refuseTooLarge(list: string[]): void {
    let size = 0
    for (const text of list) size += text.length
    if (size > this.limits.replyBytes) throw databaseFailed(`the answer has more than ${this.limits.replyBytes} bytes`)
  }
}

function readStage(stage: unknown): Stage {
  if (!isPlainObject(stage)) throw invalidParameter('a stage must be an object')
  const value = typeof stage.stageValue === 'string' ? decode(stage.stageValue) : stage.stageValue
  return { [textField(stage, 'stageKey')]: value }
}

/** Inside a transaction, and for `doc(id)`, a request names one document by its id and nothing else. */
function refuseVague(filter: Document): void {
  if (!isSingleId(filter))
    throw invalidParameter('only single documents named by _id are allowed here (in a transaction or by doc())')
}

function refuseInTransaction(scope: Scope): void {
  if (scope.transaction) throw invalidParameter('count and aggregate are not possible in a transaction')
}
