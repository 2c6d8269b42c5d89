import type { orderContract } from '../../src/contracts'
import { ok } from '../../src/domain/kernel'
import { quoteCart } from '../modules/promotion/quote-cart'
import { quoteView } from '../modules/promotion/quote-view'
import { readSnapshot } from '../modules/promotion/read-snapshot'
import { fail, type UseCase } from '../platform/handler'

export const readCheckout: UseCase<typeof orderContract, 'readCheckout'> = async (
  { cart, declined },
  { now, dealer },
) => {
  if (!dealer) return fail('FORBIDDEN')
  const skus = cart.map(row => row.sku)
  const snapshot = await readSnapshot(dealer, skus, now)
  return ok({ quote: quoteView(quoteCart(snapshot, cart, declined, now), snapshot), address: dealer.lastAddress })
}
