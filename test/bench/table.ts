import { type BenchRow, meets } from './row'

const columns = ['what', 'measured', 'bar', ''] as const

/** The figures as a plain table, the missed bars marked. */
export function formatTable(rows: readonly BenchRow[]): string {
  const cells = [columns, ...rows.map(cellsOf)]
  const widths = columns.map((_, index) => Math.max(...cells.map(row => widthOf(row[index] ?? ''))))
  return cells
    .map(row =>
      row
        .map((cell, index) => pad(cell, widths[index] ?? 0, index > 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function cellsOf(row: BenchRow): readonly string[] {
  const { name, value, unit, bar, better = 'lower' } = row
  const limit = bar === undefined ? '' : `${better === 'lower' ? '≤' : '≥'} ${plain(bar)} ${unit}`
  const verdict = bar === undefined ? '' : meets(row) ? 'ok' : 'MISSED'
  return [name, `${plain(value)} ${unit}`, limit, verdict]
}

const plain = (value: number) => (Number.isInteger(value) ? String(value) : value.toPrecision(3))

/** Chinese characters take two places of a terminal. */
const widthOf = (text: string) => [...text].reduce((width, char) => width + (/[\u1100-\uffdc]/.test(char) ? 2 : 1), 0)
const pad = (text: string, width: number, right: boolean) => {
  const space = ' '.repeat(width - widthOf(text))
  return right ? space + text : text + space
}
