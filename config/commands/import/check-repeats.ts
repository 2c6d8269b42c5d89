import type { ImportRow } from '../../../src/contracts'
import type { Complaint } from './complaint'

export interface PlacedRow {
  readonly line: number
  readonly row: ImportRow
}

/** Codes and barcodes that name two products: the later line is the one complained of. */
export const checkRepeats = (rows: readonly PlacedRow[]): readonly Complaint[] => [
  ...repeatsOf(rows, '商品编码', row => row.sku),
  ...repeatsOf(rows, '条码', row => row.barcode),
]

function repeatsOf(rows: readonly PlacedRow[], column: string, keyOf: (row: ImportRow) => string): Complaint[] {
  const first = new Map<string, number>()
  return rows.flatMap(({ line, row }) => {
    const key = keyOf(row)
    const earlier = first.get(key)
    if (earlier !== undefined && key !== '') return [{ line, column, message: `「${key}」与第 ${earlier} 行重复` }]
    first.set(key, line)
    return []
  })
}
