import { CsvError, parse } from 'csv-parse/sync'
import { err, ok, type Result } from '../../../src/domain/kernel'
import { decodeText } from './decode-text'
import type { Sheet } from './sheet'

/** The cells of a CSV as operators have it: commas, or tabs where Excel saved "Unicode text". */
export function readCsv(bytes: Uint8Array): Result<Sheet, string> {
  const text = decodeText(bytes)
  if (text === undefined) return err('看不懂文件的编码，请在 Excel 中另存为「CSV UTF-8（逗号分隔）」')
  try {
    const header = text.slice(0, text.search(/[\r\n]|$/))
    const delimiter = header.includes('\t') && !header.includes(',') ? '\t' : ','
    return ok(parse(text, { bom: true, delimiter, relax_column_count: true, skip_empty_lines: false }) as string[][])
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return err(`第 ${String(error.lines ?? '?')} 行附近的引号没有成对，请检查后重新导出`)
  }
}
