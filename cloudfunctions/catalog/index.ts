import { catalogContract } from '../../src/contracts'
import { readSettings } from '../modules/settings'
import { defineFunction } from '../platform/handler'
import { beginImport } from './begin-import'
import { finishImport } from './finish-import'
import { listProducts } from './list-products'
import { listProductsForStaff } from './list-products-for-staff'
import { putImportRows } from './put-import-rows'
import { readImportRules } from './read-import-rules'
import { readProduct } from './read-product'

export const main = defineFunction(
  catalogContract,
  { listProducts, readProduct, listProductsForStaff, readImportRules, beginImport, putImportRows, finishImport },
  { prefetch: readSettings },
)
