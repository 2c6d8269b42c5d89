import type { catalogContract, ImportRow } from '../../src/contracts'
import { ok } from '../../src/domain/kernel'
import { importProgress, type ProductImportDocument, productImports, productOfRow, products } from '../modules/catalog'
import { readSettings } from '../modules/settings'
import { fail, type UseCase } from '../platform/handler'
import { checkRows } from './check-rows'

const AT_ONCE = 20

/** Writes a part of the list. Parts come in order; a part that came before is written again to the same end. */
export const putImportRows: UseCase<typeof catalogContract, 'putImportRows'> = async ({ importId, from, rows }) => {
  const [{ brand }, found] = await Promise.all([readSettings(), productImports.get(importId)])
  if (found === null) return fail('NOT_FOUND')
  if (found.state === 'visible') return ok(importProgress(found))
  const upTo = from + rows.length
  if (from > found.received || upTo > found.total) {
    return fail('INVALID_INPUT', { details: { path: 'from', received: found.received, total: found.total } })
  }
  const checked = checkRows(rows, brand)
  if (!checked.ok) return checked
  await write(rows, found.version)
  const received = Math.max(found.received, upTo)
  const categories = categoriesWith(found, rows)
  // Where another call went on meanwhile, its progress stands.
  await productImports.updateIf(importId, { state: 'uploading', received: found.received }, { received, categories })
  const now = await productImports.get(importId)
  return now === null ? fail('NOT_FOUND') : ok(importProgress(now))
}

async function write(rows: readonly ImportRow[], version: number): Promise<void> {
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    await Promise.all(rows.slice(from, from + AT_ONCE).map(row => products.put(productOfRow(row, version))))
  }
}

const categoriesWith = ({ categories }: ProductImportDocument, rows: readonly ImportRow[]): readonly string[] => [
  ...new Set([...categories, ...rows.map(({ category }) => category)]),
]
