import { decodeDocument } from '../documents/extended-json'
import type { Engine } from '../engine/engine'
import type { Operations, Scope } from '../engine/operations'
import { invalidParameter } from '../errors'
import { documentField, type RequestBody, textField } from './request-fields'

type OlderAction = (body: RequestBody, scope: Scope) => Promise<Record<string, unknown>>

/** What SDKs before 2021 send inside transactions: the document by `_id`, answers as text at the top level. */
export function olderTransactionActions(engine: Engine, operations: Operations): Record<string, OlderAction> {
  const target = (body: RequestBody) => ({
    collection: engine.collection(textField(body, 'collectionName')),
    id: textField(body, '_id'),
  })
  return {
    'database.getInTransaction': async (body, scope) => {
      const { collection, id } = target(body)
      const text = scope.transaction && engine.transactions.read(scope.transaction, engine.keyOf(collection, id))
      return { data: text ?? 'null' }
    },
    'database.updateDocInTransaction': async (body, scope) => {
      const { collection, id } = target(body)
      const data = documentField(body, 'data')
      if (!data) throw invalidParameter('the request lacks data')
      if (Object.keys(data).some(key => key.startsWith('$'))) {
        return {
          updated: String(await operations.update(collection, { filter: { _id: id }, multi: false }, data, scope)),
        }
      }
      const { updated, upsertedId } = await operations.replace(collection, id, data, scope)
      return {
        updated: String(updated),
        ...(upsertedId === undefined ? {} : { upserted: JSON.stringify([{ _id: upsertedId }]) }),
      }
    },
    'database.deleteDocInTransaction': async (body, scope) => {
      const { collection, id } = target(body)
      return { deleted: String(await operations.remove(collection, { filter: { _id: id }, multi: false }, scope)) }
    },
    'database.insertDocInTransaction': async (body, scope) => {
      const collection = engine.collection(textField(body, 'collectionName'))
      const [insertedId] = await operations.insert(collection, [decodeDocument(textField(body, 'data'))], scope)
      return { inserted: '1', ok: '1', id: insertedId }
    },
  }
}
