import { err, ok, type Result } from '../../../src/domain/kernel'
import { barcodeFault } from './barcode'
import type { CellKind, Column } from './columns'

export type CellValue = string | number | null
type Reader = (text: string, column: Column) => Result<CellValue, string>

const MOST_YUAN_DIGITS = 9
const MOST_UNITS = 1_000_000_000
const MOST_IN_A_BOX = 99_999

/** Kept as they were written; in all other cells full-width digits and letters count as their plain twins. */
const words: ReadonlySet<CellKind> = new Set(['text', 'optionalText'])

/** A cell's value, or what is wrong with it. */
export function readCell(raw: string, column: Column): Result<CellValue, string> {
  const text = words.has(column.kind) ? raw.trim() : raw.normalize('NFKC').trim()
  if (text === '') return emptyCell(column)
  return readers[column.kind](text, column)
}

const emptyValues: Partial<Record<CellKind, CellValue>> = { optionalText: '', barcode: '', optionalPrice: null }

function emptyCell({ kind }: Column): Result<CellValue, string> {
  const value = emptyValues[kind]
  return value === undefined ? err('不能为空') : ok(value)
}

const readText: Reader = (text, { max = 60 }) =>
  [...text].length <= max ? ok(text) : err(`最多 ${max} 个字，现在有 ${[...text].length} 个`)

const readCode: Reader = (text, { max = 40 }) =>
  /^[0-9A-Za-z_-]+$/.test(text) && text.length <= max
    ? ok(text)
    : err(`只能用字母、数字、横线和下划线，最多 ${max} 位，现在是「${text}」`)

const readBarcode: Reader = text => {
  const fault = barcodeFault(text)
  return fault === undefined ? ok(text) : err(fault)
}

const readCount =
  (least: number, most: number): Reader =>
  text => {
    const digits = text.replace(/,(?=\d{3})/g, '').replace(/\.0+$/, '')
    if (!/^\d{1,12}$/.test(digits)) return err(`应为整数，现在是「${text}」`)
    const value = Number(digits)
    if (value < least) return err(`不能小于 ${least}，现在是 ${value}`)
    return value <= most ? ok(value) : err(`不能大于 ${most}，现在是 ${value}`)
  }

/** `￥1,280.5` → 128050 fen, by its digits: no float takes part. */
const readPrice: Reader = text => {
  const amount = text
    .replace(/^[¥￥]\s*/, '')
    .replace(/元$/, '')
    .replace(/,(?=\d{3})/g, '')
    .trim()
  const match = /^(\d+)(?:\.(\d*))?$/.exec(amount)
  if (match === null) return err(`应为金额（元），如 39.90，现在是「${text}」`)
  const [, yuan = '', fraction = ''] = match
  const cents = fraction.replace(/0+$/, '')
  if (cents.length > 2) return err(`最多两位小数，现在是「${text}」`)
  if (yuan.length > MOST_YUAN_DIGITS) return err(`金额过大，现在是「${text}」`)
  const fen = Number(yuan + cents.padEnd(2, '0'))
  return fen > 0 ? ok(fen) : err('金额要大于 0')
}

const readers: Record<CellKind, Reader> = {
  code: readCode,
  text: readText,
  optionalText: readText,
  barcode: readBarcode,
  count: readCount(0, MOST_UNITS),
  positiveCount: readCount(1, MOST_IN_A_BOX),
  price: readPrice,
  optionalPrice: readPrice,
}
