import type { ImportProgress } from '../../../src/contracts'
import { collection } from '../../platform/data'

/** One price list on its way to become the next version of the catalogue. `_id` follows from its content. */
export interface ProductImportDocument {
  readonly _id: string
  readonly contentHash: string
  readonly version: number
  readonly total: number
  /** Rows 0…received−1 are written; where a broken-off import goes on. */
  readonly received: number
  readonly categories: readonly string[]
  /** First counts of new SKUs are taken up to this SKU. */
  readonly countedUpTo: string
  readonly state: 'uploading' | 'visible'
  readonly actor: string
  readonly startedAt: number
}

export const productImports = collection<ProductImportDocument>('productImports')

export const importProgress = ({ _id, state, total, received }: ProductImportDocument): ImportProgress => ({
  importId: _id,
  state,
  total,
  received,
})
