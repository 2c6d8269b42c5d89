import { randomUUID } from 'node:crypto'
import type { ImportRow } from '../../../src/contracts'
import { contentHash } from '../../../src/domain/kernel'
import type { Caller } from '../cloud/caller'

const ROWS_A_CALL = 100
/** A call carries at most 100 KB of text (the cloud's limit), of which we use at most this. */
const BYTES_A_CALL = 80_000

/**
 * Sends the rows as one import that becomes visible whole, at its end. Broken off and run again, it goes on where it stood: the
 * import is found by the hash of its content.
 */
export async function uploadProducts(
  operator: Caller,
  rows: readonly ImportRow[],
  onProgress: (done: number) => void,
): Promise<void> {
  const begin = { contentHash: contentHash(rows), total: rows.length }
  const { importId, received, state } = await operator.ask('catalog', 'beginImport', begin, `begin ${randomUUID()}`)
  let from = state === 'visible' ? rows.length : received
  while (from < rows.length) {
    onProgress(from / rows.length)
    const part = partFrom(rows, from)
    await operator.ask('catalog', 'putImportRows', { importId, from, rows: part }, `put ${importId} ${from}`)
    from += part.length
  }
  if (state !== 'visible') await publish(operator, importId)
  onProgress(1)
}

/** A large list's first counts of stock take more than one call, each a deed of its own. */
async function publish(operator: Caller, importId: string): Promise<void> {
  const finish = () => operator.ask('catalog', 'finishImport', { importId }, `finish ${randomUUID()}`)
  while ((await finish()).state !== 'visible');
}

function partFrom(rows: readonly ImportRow[], from: number): ImportRow[] {
  const part: ImportRow[] = []
  let bytes = 0
  for (const row of rows.slice(from, from + ROWS_A_CALL)) {
    bytes += Buffer.byteLength(JSON.stringify(row))
    if (part.length > 0 && bytes > BYTES_A_CALL) break
    part.push(row)
  }
  return part
}
