import { ok, type Result } from '../../../src/domain/kernel'
import { transaction, type Update } from '../../platform/data'
import { type Failure, fail } from '../../platform/handler'
import { type NewFact, tellInTransaction } from '../../platform/outbox'
import type { OrderDocument, OrderEvent } from './document'
import { orders } from './store'

export interface OrderChange {
  readonly patch: Partial<Omit<OrderDocument, '_id' | 'events' | 'version'>>
  readonly event: OrderEvent
  readonly facts: readonly NewFact[]
}

/** `unchanged`: what is asked for has happened already. */
export type Decision = Result<OrderChange | 'unchanged', Failure>

/** Changes an order as a decision over its present state says, together with the event and the facts of the change. */
export function changeOrder(
  orderId: string,
  decide: (order: OrderDocument) => Decision,
): Promise<Result<OrderDocument, Failure>> {
  return transaction(async tx => {
    const order = await tx.get(orders, orderId)
    if (!order) return fail('NOT_FOUND')
    const decision = decide(order)
    if (!decision.ok) return decision
    if (decision.value === 'unchanged') return ok(order)
    const { patch, event, facts } = decision.value
    const written = { ...patch, events: [...order.events, event], version: order.version + 1 }
    await tx.update(orders, orderId, written as Update<OrderDocument>)
    for (const fact of facts) await tellInTransaction(tx, fact)
    return ok({ ...order, ...written })
  })
}
