import type { catalogContract } from '../../src/contracts'
import { ok } from '../../src/domain/kernel'
import { readSnapshot } from '../modules/promotion/read-snapshot'
import { fail, type UseCase } from '../platform/handler'
import { productViews } from './product-view'

/** One product as the caller may see it. */
export const readProduct: UseCase<typeof catalogContract, 'readProduct'> = async ({ sku }, { dealer, now }) => {
  if (dealer === null) return fail('FORBIDDEN')
  const snapshot = await readSnapshot(dealer, [sku], now)
  const product = snapshot.products.get(sku)
  if (product === undefined || product.status !== 'on_sale') return fail('NOT_FOUND')
  const [view] = productViews([product], snapshot.stock, snapshot)
  return view === undefined ? fail('NOT_FOUND') : ok(view)
}
