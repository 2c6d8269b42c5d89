import { err, ok, type Result } from '../../../src/domain/kernel'
import type { Column } from './columns'
import type { Complaint } from './complaint'

/** Which cell of a row belongs to which column; the columns may stand in any order. */
export type Places = ReadonlyMap<Column, number>

/** Finds each column by its title. Unknown, missing and doubled titles are refused: a column read wrongly is a wrong price. */
export function readHeader(cells: readonly string[], columns: readonly Column[]): Result<Places, readonly Complaint[]> {
  const titles = cells.map(cell => cell.normalize('NFKC').replace(/\s/g, ''))
  const known = new Set(columns.map(column => column.title))
  const complaints: Complaint[] = []
  const complain = (column: string, message: string) => complaints.push({ line: 1, column, message })
  for (const { title } of columns) if (!titles.includes(title)) complain(title, '缺少这一列')
  titles.forEach((title, index) => {
    if (title === '') return
    if (!known.has(title)) complain(title, `不认识这一列，应为：${[...known].join('、')}`)
    else if (titles.indexOf(title) !== index) complain(title, '这一列出现了两次')
  })
  if (complaints.length > 0) return err(complaints)
  return ok(new Map(columns.map(column => [column, titles.indexOf(column.title)])))
}
