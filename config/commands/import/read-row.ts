import type { ImportRow } from '../../../src/contracts'
import { err, ok, type Result } from '../../../src/domain/kernel'
import type { Complaint } from './complaint'
import { type CellValue, readCell } from './read-cell'
import type { Places } from './read-header'

/** One line of the sheet as a row to import, or everything that is wrong in it. */
export function readRow(
  cells: readonly string[],
  line: number,
  places: Places,
): Result<ImportRow, readonly Complaint[]> {
  const complaints: Complaint[] = []
  const fields: Record<string, CellValue> = {}
  const tierPriceFen: Record<string, CellValue> = {}
  for (const [column, index] of places) {
    const cell = readCell(cells[index] ?? '', column)
    if (!cell.ok) complaints.push({ line, column: column.title, message: cell.error })
    else if (typeof column.field === 'string') fields[column.field] = cell.value
    else tierPriceFen[column.field.tier] = cell.value
  }
  complaints.push(...strayCells(cells, line, places))
  if (complaints.length > 0) return err(complaints)
  // Each cell was read by its column's kind, which is its field's type.
  return ok({ ...fields, retailFen: fields.retailFen ?? 0, tierPriceFen } as ImportRow)
}

/** Text beyond the titled columns is mostly a comma that split a name: every later cell of that line is then off by one. */
function strayCells(cells: readonly string[], line: number, places: Places): readonly Complaint[] {
  const titled = new Set(places.values())
  const stray = cells.find((cell, index) => !titled.has(index) && cell.trim() !== '')
  if (stray === undefined) return []
  return [{ line, column: null, message: `有内容不属于任何一列：「${stray.trim()}」，请检查逗号或多余的单元格` }]
}
