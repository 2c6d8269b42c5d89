import type { catalogContract } from '../../src/contracts'
import { ok } from '../../src/domain/kernel'
import { importProgress, type ProductImportDocument, productImports } from '../modules/catalog'
import { type CatalogSettings, NO_CATALOG, settings } from '../modules/settings'
import { type Tx, transaction } from '../platform/data'
import { type Answer, type Context, fail, type UseCase } from '../platform/handler'

interface Begun {
  readonly contentHash: string
  readonly total: number
}

/** Starts an import, or finds the one of this content: broken off, it goes on; visible now, there is nothing to do. */
export const beginImport: UseCase<typeof catalogContract, 'beginImport'> = async (input, context) => {
  const begun = await transaction(tx => begin(tx, input, context))
  return begun.ok ? ok(importProgress(begun.value)) : begun
}

async function begin(tx: Tx, input: Begun, context: Context): Answer<ProductImportDocument> {
  const catalog = await readCatalog(tx)
  const found = await tx.get(productImports, idOf(input))
  if (found !== null && found.total !== input.total) return fail('IDEMPOTENCY_CONFLICT')
  if (found !== null && (found.state === 'uploading' || found.version === catalog.version)) return ok(found)
  // Never seen, or replaced by another list since: a version of its own.
  const version = catalog.lastVersion + 1
  const started = startImport(input, version, context)
  await tx.put(settings, { ...catalog, lastVersion: version })
  await tx.put(productImports, started)
  return ok(started)
}

async function readCatalog(tx: Tx): Promise<CatalogSettings> {
  const found = await tx.get(settings, 'catalog')
  return found?._id === 'catalog' ? found : NO_CATALOG
}

const idOf = ({ contentHash }: Begun): string => contentHash.slice(0, 32)

const startImport = (input: Begun, version: number, context: Context): ProductImportDocument => ({
  _id: idOf(input),
  contentHash: input.contentHash,
  version,
  total: input.total,
  received: 0,
  categories: [],
  countedUpTo: '',
  state: 'uploading',
  actor: context.staff?._id ?? '',
  startedAt: context.now,
})
