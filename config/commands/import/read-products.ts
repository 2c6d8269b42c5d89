import { extname } from 'node:path'
import type { ImportRow } from '../../../src/contracts'
import { err, ok, type Result } from '../../../src/domain/kernel'
import { checkRepeats, type PlacedRow } from './check-repeats'
import { checkRow } from './check-row'
import { productColumns, type TierName } from './columns'
import { byPlace, type Complaint } from './complaint'
import { readCsv } from './read-csv'
import { type Places, readHeader } from './read-header'
import { readRow } from './read-row'
import { readXlsx } from './read-xlsx'
import type { Sheet } from './sheet'

const MOST_ROWS = 20_000

/** The rows of a price list (.csv or .xlsx), all of them right; or every complaint in the file. `tiers` come lowest first. */
export async function readProducts(
  fileName: string,
  bytes: Uint8Array,
  tiers: readonly TierName[],
): Promise<Result<readonly ImportRow[], readonly Complaint[]>> {
  const sheet = await readSheetOf(fileName, bytes)
  if (!sheet.ok) return err([{ line: 1, column: null, message: sheet.error }])
  const header = readHeader(sheet.value[0] ?? [], productColumns(tiers))
  return header.ok ? readBody(sheet.value, header.value, tiers) : header
}

async function readSheetOf(fileName: string, bytes: Uint8Array): Promise<Result<Sheet, string>> {
  const kind = extname(fileName).toLowerCase()
  if (kind === '.csv' || kind === '.txt') return readCsv(bytes)
  if (kind === '.xlsx') return readXlsx(bytes)
  return err(`只能导入 .csv 或 .xlsx 文件，这是「${kind || '没有扩展名'}」`)
}

function readBody(
  sheet: Sheet,
  places: Places,
  tiers: readonly TierName[],
): Result<readonly ImportRow[], readonly Complaint[]> {
  const rows: PlacedRow[] = []
  const complaints: Complaint[] = []
  for (const [index, cells] of sheet.entries()) {
    if (index === 0 || cells.every(cell => cell.trim() === '')) continue
    const line = index + 1
    const read = readRow(cells, line, places)
    if (read.ok) rows.push({ line, row: read.value })
    complaints.push(...(read.ok ? checkRow(read.value, line, tiers) : read.error))
  }
  complaints.push(...checkRepeats(rows))
  if (complaints.length > 0) return err(complaints.sort(byPlace))
  if (rows.length === 0) return err([{ line: 2, column: null, message: '没有商品，表头下面至少要有一行' }])
  if (rows.length > MOST_ROWS)
    return err([{ line: MOST_ROWS + 2, column: null, message: `一次最多导入 ${MOST_ROWS} 种商品` }])
  return ok(rows.map(({ row }) => row))
}
