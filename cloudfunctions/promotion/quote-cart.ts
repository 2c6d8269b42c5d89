import type { promotionContract } from '../../src/contracts'
import { ok } from '../../src/domain/kernel'
import { quoteCart as quote } from '../modules/promotion/quote-cart'
import { quoteView } from '../modules/promotion/quote-view'
import { readSnapshot } from '../modules/promotion/read-snapshot'
import { fail, type UseCase } from '../platform/handler'

/** The live quote of the 进货单: three round trips one after the other, the caller's roles included. */
export const quoteCart: UseCase<typeof promotionContract, 'quoteCart'> = async (
  { cart, declined },
  { now, dealer },
) => {
  if (!dealer) return fail('FORBIDDEN')
  const skus = cart.map(row => row.sku)
  const snapshot = await readSnapshot(dealer, skus, now)
  return ok(quoteView(quote(snapshot, cart, declined, now), snapshot))
}
