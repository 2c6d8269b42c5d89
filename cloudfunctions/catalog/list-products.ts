import type { catalogContract } from '../../src/contracts'
import { ok } from '../../src/domain/kernel'
import { findProducts } from '../modules/catalog'
import { readSnapshot } from '../modules/promotion/read-snapshot'
import { readSettings } from '../modules/settings'
import { stock } from '../modules/stock'
import { fail, type UseCase } from '../platform/handler'
import { productViews } from './product-view'

/** A page of the catalogue at the caller's own price. Two round trips after who calls is known. */
export const listProducts: UseCase<typeof catalogContract, 'listProducts'> = async (input, { dealer, now }) => {
  if (dealer === null) return fail('FORBIDDEN')
  const { category, search, cursor } = input
  const { catalog } = await readSettings()
  const [{ rows, next, inStock }, snapshot] = await Promise.all([
    findProducts(catalog, { category, search, onlyOnSale: true, cursor }).then(async page => ({
      ...page,
      inStock: await stock.getMany(page.rows.map(({ sku }) => sku)),
    })),
    readSnapshot(dealer, [], now),
  ])
  return ok({ rows: productViews(rows, inStock, snapshot), next, categories: catalog.categories })
}
