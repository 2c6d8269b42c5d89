import { startFreeze } from '../modules/commission/start-freeze'
import type { FactHandler } from '../platform/outbox'
import { readOrderOf } from './read-order-of'

/** The freeze of the order's commission begins. */
export const onOrderReceived: FactHandler = async fact => {
  await startFreeze(await readOrderOf(fact))
}
