import { readSheet } from 'read-excel-file/node'
import { err, ok, type Result } from '../../../src/domain/kernel'
import type { Sheet } from './sheet'

/** The cells of a workbook's first sheet, as the texts that a reader sees there. */
export async function readXlsx(bytes: Uint8Array): Promise<Result<Sheet, string>> {
  try {
    const rows = await readSheet(Buffer.from(bytes))
    return ok(rows.map(row => row.map(textOf)))
  } catch {
    return err('打不开这个 Excel 文件：可能已损坏、加了密码，或是旧版 .xls，请另存为 .xlsx 后再试')
  }
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  // A calculated 39.900000000000006 is shown as 39.9 in Excel: twelve digits are what a price or a count can have there.
  if (typeof value === 'number') return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(12)))
  return String(value)
}
