import type { catalogContract } from '../../src/contracts'
import { ok } from '../../src/domain/kernel'
import { importProgress, type ProductImportDocument, productImports, products } from '../modules/catalog'
import { settings } from '../modules/settings'
import { receiveNewSkus } from '../modules/stock'
import { is, transaction } from '../platform/data'
import { type Answer, type Context, fail, type UseCase } from '../platform/handler'

const SKUS_A_STEP = 200
const BUDGET_MS = 12_000

/**
 * Makes a complete import visible: first counts of new SKUs, then the flip. A very long list may need several calls; until
 * the last one it answers `uploading` and nothing of it shows.
 */
export const finishImport: UseCase<typeof catalogContract, 'finishImport'> = async ({ importId }, context) => {
  const found = await productImports.get(importId)
  if (found === null) return fail('NOT_FOUND')
  if (found.state === 'visible') return ok(importProgress(found))
  const written = await products.count({ version: found.version })
  if (found.received < found.total || written !== found.total) {
    return fail('IMPORT_INCOMPLETE', { details: { received: found.received, total: found.total } })
  }
  if (!(await takeFirstCounts(found, context))) return ok(importProgress(found))
  return flip(found, context)
}

/** False where time ran out; the next call goes on after the last SKU done. */
async function takeFirstCounts(found: ProductImportDocument, { now }: Context): Promise<boolean> {
  const begunAt = performance.now()
  let after = found.countedUpTo
  for (;;) {
    const batch = await products.findFields(
      ['_id', 'sku', 'listedQty'],
      { version: found.version, sku: is.gt(after) },
      { sort: [['sku', 1]], limit: SKUS_A_STEP },
    )
    const last = batch.at(-1)
    if (last === undefined) return true
    const counts = batch.map(({ sku, listedQty }) => ({ sku, qty: listedQty }))
    await receiveNewSkus(counts, { actor: found.actor, now })
    after = last.sku
    if (batch.length < SKUS_A_STEP) return true
    await productImports.updateIf(found._id, { state: 'uploading' }, { countedUpTo: after })
    if (performance.now() - begunAt > BUDGET_MS) return false
  }
}

async function flip(found: ProductImportDocument, { now }: Context): Answer<ReturnType<typeof importProgress>> {
  const visible = await transaction(async tx => {
    const [catalog, current] = [await tx.get(settings, 'catalog'), await tx.get(productImports, found._id)]
    if (catalog?._id !== 'catalog' || current === null) throw new Error(`import ${found._id} lost its catalogue`)
    if (current.state === 'visible') return current
    const { version, categories } = current
    // Of two imports that finish at once the later begun stays, whichever comes first.
    if (version > catalog.version) await tx.put(settings, { ...catalog, version, categories, publishedAt: now })
    await tx.update(productImports, found._id, { state: 'visible' })
    return { ...current, state: 'visible' as const }
  })
  return ok(importProgress(visible))
}
