import type { orderContract } from '../../src/contracts'
import { ok } from '../../src/domain/kernel'
import { placeOrder as place } from '../modules/order/place-order'
import { fail, type UseCase } from '../platform/handler'
import { viewFor } from './find-order'

export const placeOrder: UseCase<typeof orderContract, 'placeOrder'> = async (input, context) => {
  const { dealer, now, inputHash } = context
  if (!dealer) return fail('FORBIDDEN')
  if (dealer.status !== 'active') return fail('DEALER_SUSPENDED')
  const { cart, declined, fingerprint, address } = input
  const orderId = context.newId()
  const placed = await place({ orderId, inputHash, dealer, cart, declined, fingerprint, address, now })
  return placed.ok ? ok(viewFor(placed.value, context)) : placed
}
